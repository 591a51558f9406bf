package io.yidan.translators.post;

import io.yidan.proto.carrier.v1.WaybillAhead;

import java.util.ArrayList;
import java.util.List;

/**
 * How waybills would stand, as an exchange foresaw it.
 *
 * @param portions in how many questions it was asked; one does not know of the others
 * @param waybills a waybill met in two portions is here twice
 * @param leftOut how many more there were than are listed
 */
public record Ahead(int portions, List<WaybillAhead> waybills, long leftOut) {
    public static final Ahead NOTHING_ASKED = new Ahead(0, List.of(), 0);

    public Ahead {
        waybills = List.copyOf(waybills);
    }

    Ahead and(List<WaybillAhead> more, int most) {
        var all = new ArrayList<>(waybills);
        int room = Math.min(more.size(), Math.max(0, most - all.size()));
        all.addAll(more.subList(0, room));
        return new Ahead(portions + 1, all, leftOut + more.size() - room);
    }
}
