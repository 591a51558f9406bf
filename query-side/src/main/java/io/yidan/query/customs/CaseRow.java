package io.yidan.query.customs;

import io.yidan.customs.CustomsCase;
import io.yidan.customs.declaration.Declaration;
import io.yidan.customs.declaration.Identity;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.transport.Plate;
import io.yidan.waybill.value.Text;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A customs case as it is written to its table.
 *
 * @param knownBy what its goods are known by at the gate
 * @param formerly what they were known by before
 */
record CaseRow(
        CaseView view,
        boolean open,
        Set<String> knownBy,
        Set<String> formerly,
        Set<String> parties) {

    /** Its parties are those of the case and those of the waybills it covers. */
    static CaseRow of(CustomsCase known, Instant recordedAt, List<String> ofWaybills) {
        var declared = known.declaration().orElseThrow();
        var view = CaseViews.of(known, recordedAt);
        var now = new TreeSet<String>();
        now.add(view.getCaseNumber());
        now.addAll(view.getWaybillNumbersList());
        numbers(declared.identity()).forEach(now::add);
        var before = new TreeSet<String>();
        known.replaced().stream().flatMap(CaseRow::numbers).forEach(before::add);
        before.removeAll(now);
        return new CaseRow(
                view, !known.stage().isOver(), now, before, parties(declared, ofWaybills));
    }

    /** A number the way it is searched. */
    static String searched(String told) {
        return Text.joined(told);
    }

    private static Stream<String> numbers(Identity identity) {
        return Stream.of(
                        Stream.of(identity.tractor().value()),
                        identity.trailer().map(Plate::value).stream(),
                        identity.boxes().stream().map(UnitId::value))
                .flatMap(all -> all)
                .map(CaseRow::searched);
    }

    private static Set<String> parties(Declaration declared, List<String> ofWaybills) {
        var all = new TreeSet<>(ofWaybills);
        all.add(declared.declarant().value());
        all.add(declared.decidingOffice().value());
        all.add(declared.gateOffice().value());
        return all;
    }
}
