package io.yidan.query.customs;

import io.yidan.customs.CustomsCase;
import io.yidan.customs.declaration.BoundWaybill;
import io.yidan.customs.declaration.Identity;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.query.customs.view.CaseViews;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;
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
        declared.waybills().stream()
                .map(BoundWaybill::number)
                .flatMap(CaseRow::numbers)
                .forEach(now::add);
        declared.identity().stream().flatMap(CaseRow::numbers).forEach(now::add);
        known.supervision().stream()
                .flatMap(one -> one.units().stream())
                .map(unit -> searched(unit.value()))
                .forEach(now::add);
        var before = new TreeSet<String>();
        known.replaced().stream().flatMap(CaseRow::numbers).forEach(before::add);
        before.removeAll(now);
        return new CaseRow(view, !known.stage().isOver(), now, before, parties(known, ofWaybills));
    }

    /** What it waits for, and since or until when. */
    WorkList.Item item() {
        return WorkList.item(view);
    }

    /** A number the way it is searched. */
    static String searched(String told) {
        return Text.joined(told);
    }

    private static Stream<String> numbers(Identity identity) {
        var plates = Stream.concat(Stream.of(identity.tractor()), identity.trailer().stream());
        return Stream.concat(
                        plates.flatMap(CaseRow::numbers),
                        identity.boxes().stream().map(UnitId::value))
                .map(CaseRow::searched);
    }

    /** As it is read off the vehicle, and as it is written where the country matters. */
    private static Stream<String> numbers(Plate plate) {
        return Stream.of(plate.value(), plate.country() + plate.value());
    }

    /** With and without its check character. */
    private static Stream<String> numbers(WaybillNumber number) {
        return Stream.of(number.value(), number.printed()).map(CaseRow::searched);
    }

    /** Codes of all parties of the case and of the waybills it covers. */
    static Set<String> parties(CustomsCase known, List<String> ofWaybills) {
        var declared = known.declaration().orElseThrow();
        var all = new TreeSet<>(ofWaybills);
        all.add(declared.declarant().value());
        all.add(declared.decidingOffice().value());
        all.add(declared.gateOffice().value());
        known.supervision().stream()
                .flatMap(one -> one.laboratories().stream())
                .forEach(laboratory -> all.add(laboratory.value()));
        return all;
    }
}
