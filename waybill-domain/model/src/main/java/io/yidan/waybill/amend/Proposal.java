package io.yidan.waybill.amend;

import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.id.PartyId;

import java.util.List;
import java.util.Optional;

/** A change as it would be made to the content of now. */
public record Proposal(WaybillContent before, ContentChange change) {

    /** Field by field, what it changes. */
    public List<Difference> differences() {
        return Difference.between(before, after());
    }

    /** Who must agree beside the proposer, in the order of the fields. */
    public List<PartyId> approvers(PartyId proposer) {
        return differences().stream()
                .flatMap(one -> one.approvers(before, after()))
                .filter(party -> !party.equals(proposer))
                .distinct()
                .toList();
    }

    /** A field this party may not propose to change; empty if it may all of them. */
    public Optional<Difference> forbidden(PartyId proposer) {
        var after = after();
        return differences().stream()
                .filter(one -> !one.mayPropose(proposer, before, after))
                .findFirst();
    }

    private WaybillContent after() {
        return change.to(before);
    }
}
