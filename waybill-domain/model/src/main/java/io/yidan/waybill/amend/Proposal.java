package io.yidan.waybill.amend;

import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.id.PartyId;

import java.util.List;
import java.util.Optional;

/**
 * A change as it would be made to the content of now.
 *
 * @param after the content with it
 * @param differences field by field, what it changes
 */
public record Proposal(WaybillContent before, WaybillContent after, List<Difference> differences) {

    public static Proposal of(WaybillContent before, ContentChange change) {
        var after = change.to(before);
        return new Proposal(before, after, Difference.between(before, after));
    }

    /** Who must agree beside the proposer, in the order of the fields. */
    public List<PartyId> approvers(PartyId proposer) {
        return differences.stream()
                .flatMap(one -> one.approvers(before, after))
                .filter(party -> !party.equals(proposer))
                .distinct()
                .toList();
    }

    /** A field this party may not propose to change; empty if it may all of them. */
    public Optional<Difference> forbidden(PartyId proposer) {
        return differences.stream()
                .filter(one -> !one.mayPropose(proposer, before, after))
                .findFirst();
    }
}
