package io.yidan.waybill.amend;

import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;

import java.util.ArrayList;
import java.util.List;

/**
 * A change of the content that was proposed, and how it was answered. It is named by the request that proposed it.
 *
 * @param version the waybill's version that proposed it
 * @param base the version the proposer had read
 * @param approvers who must agree, the proposer not among them
 * @param agreed who has, in order
 * @param before the content it was proposed on
 * @param answer why it was declined or cancelled, or empty
 */
public record Amendment(
        RequestId id,
        PartyId by,
        long version,
        long base,
        String reason,
        ContentChange change,
        List<PartyId> approvers,
        List<PartyId> agreed,
        State state,
        WaybillContent before,
        String answer) {

    /** Where an amendment stands. */
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        CANCELLED,
        /** The waybill was over before everybody had agreed. */
        LAPSED
    }

    public Amendment {
        approvers = List.copyOf(approvers);
        agreed = List.copyOf(agreed);
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** Who has still to answer. */
    public List<PartyId> awaited() {
        return open()
                ? approvers.stream().filter(party -> !agreed.contains(party)).toList()
                : List.of();
    }

    /** Field by field, what it changes. */
    public List<Difference> differences() {
        return Difference.between(before, change.to(before));
    }

    /** With one more who agrees; the last of them makes it take effect. */
    public Amendment agreedBy(PartyId party, boolean takesEffect) {
        var more = new ArrayList<>(agreed);
        more.add(party);
        return with(more, takesEffect ? State.ACCEPTED : State.OPEN, "");
    }

    /** No longer open, with the reason given. */
    public Amendment ended(State how, String why) {
        return with(agreed, how, why);
    }

    private Amendment with(List<PartyId> agreedNow, State now, String why) {
        return new Amendment(
                id, by, version, base, reason, change, approvers, agreedNow, now, before, why);
    }
}
