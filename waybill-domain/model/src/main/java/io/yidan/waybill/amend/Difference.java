package io.yidan.waybill.amend;

import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.id.PartyId;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A field that is one thing before and another after. Values are written in one way, whatever the language: numbers in
 * the unit of the field, moments with their offset, places as scheme and code.
 *
 * @param entry which entry it is of: a part, a line of goods, a unit, a leg; empty for the terms
 * @param before empty if it was not there
 * @param after empty if it is no longer there
 */
public record Difference(Field field, String entry, String before, String after) {

    /** Every field that differs, in the order of the content. */
    public static List<Difference> between(WaybillContent before, WaybillContent after) {
        return Table.PARTS.stream().flatMap(part -> part.differences(before, after)).toList();
    }

    /** Whether it is of an entry with this key, the first of them or a later one. */
    boolean isOf(String key) {
        return entry.equals(key) || entry.startsWith(key + " ");
    }

    /** Who must agree to it. */
    Stream<PartyId> approvers(WaybillContent before, WaybillContent after) {
        return parties(field.agreed(), before, after);
    }

    /** Whether the party may propose it. */
    boolean mayPropose(PartyId party, WaybillContent before, WaybillContent after) {
        return parties(field.proposed(), before, after).anyMatch(party::equals);
    }

    private Stream<PartyId> parties(Set<Side> sides, WaybillContent before, WaybillContent after) {
        return sides.stream().flatMap(side -> side.parties(this, before, after));
    }
}
