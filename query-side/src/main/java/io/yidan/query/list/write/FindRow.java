package io.yidan.query.list.write;

import io.yidan.query.fold.Told;
import io.yidan.query.fold.TrackedWaybill;
import io.yidan.waybill.alias.AliasSpan;
import io.yidan.waybill.alias.AliasSpans;
import io.yidan.waybill.alias.Life;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.value.Text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A number that means or meant a waybill, as it was told and as it is searched. */
record FindRow(
        String waybill,
        String scheme,
        String shown,
        String unit,
        int leg,
        Instant from,
        String value,
        Optional<Instant> to,
        Optional<Instant> left,
        List<String> parties) {
    /** Kind of the number of the waybill itself, which means it always. */
    static final String OWN = "WAYBILL";

    static List<FindRow> of(TrackedWaybill waybill, Journey journey) {
        var parties = waybill.parties();
        return Stream.concat(
                        Stream.of(own(waybill.number(), parties)),
                        spans(waybill, journey).map(span -> of(waybill.number(), span, parties)))
                .filter(row -> !row.value().isEmpty())
                .toList();
    }

    private static Stream<AliasSpan> spans(TrackedWaybill waybill, Journey journey) {
        return waybill
                .state()
                .content()
                .flatMap(
                        content ->
                                life(waybill.told())
                                        .map(life -> spans(waybill, content, journey, life)))
                .stream()
                .flatMap(List::stream);
    }

    private static List<AliasSpan> spans(
            TrackedWaybill waybill, WaybillContent content, Journey journey, Life life) {
        return AliasSpans.of(content, waybill.state().facts(), journey, life);
    }

    /** No number of the yard means a waybill before its issue. */
    private static Optional<Life> life(List<Told> told) {
        var life = Optional.<Life>empty();
        for (Told one : told) {
            switch (one.event()) {
                case WaybillEvent.WaybillIssued _ ->
                        life = Optional.of(new Life(one.recordedAt(), Optional.empty()));
                case WaybillEvent.WaybillVoided _, WaybillEvent.WaybillClosed _ ->
                        life =
                                life.map(
                                        begun ->
                                                new Life(
                                                        begun.issued(),
                                                        Optional.of(one.recordedAt())));
                default -> {}
            }
        }
        return life;
    }

    private static FindRow own(String number, List<String> parties) {
        return new FindRow(
                number,
                OWN,
                number,
                "",
                0,
                Instant.MIN,
                number,
                Optional.empty(),
                Optional.empty(),
                parties);
    }

    private static FindRow of(String waybill, AliasSpan span, List<String> parties) {
        return new FindRow(
                waybill,
                span.alias().scheme().name(),
                span.alias().value(),
                span.unit().map(UnitId::value).orElse(""),
                span.leg().orElse(0),
                span.from(),
                Text.joined(span.alias().value()),
                span.to(),
                span.left(),
                parties);
    }

    /** All it says, as text. */
    String said() {
        return String.join(
                "\u001f",
                scheme,
                shown,
                unit,
                String.valueOf(leg),
                String.valueOf(from),
                value,
                String.valueOf(to),
                String.valueOf(left));
    }
}
