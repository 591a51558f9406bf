package io.yidan.query.page.history.item;

import io.yidan.proto.tracking.v1.AnomalyView;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.type.v1.EtaUpdated;
import io.yidan.proto.type.v1.ExceptionReported;
import io.yidan.proto.type.v1.FactEnvelope;
import io.yidan.proto.type.v1.Happening;
import io.yidan.proto.type.v1.MeansKind;
import io.yidan.proto.type.v1.MoistureFound;
import io.yidan.proto.type.v1.Moved;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Figures;
import io.yidan.query.page.words.Phrase;

import java.util.List;
import java.util.stream.Stream;

/** What was told to have happened, in words. */
record Fact(Entries entries, TimelineEntry entry, FactEnvelope envelope, Happening told) {

    static Deed of(Entries entries, TimelineEntry entry) {
        var recorded = entry.getEvent().getFactRecorded();
        var fact = new Fact(entries, entry, recorded.getEnvelope(), recorded.getHappening());
        if (recorded.getEnvelope().hasWithdrawal()) {
            return fact.withdrawal();
        }
        var deed = fact.deed();
        return deed.with(
                Stream.of(
                                fact.sureness(),
                                deed.details().stream().filter(one -> !one.text().isEmpty()),
                                fact.misfits())
                        .flatMap(phrases -> phrases)
                        .toList());
    }

    private Deed deed() {
        return switch (told.getKindCase()) {
            case BOOKED ->
                    did(told.getBooked().getUnitsList(), told.getBooked().getCarrierReference());
            case STUFFED -> did(told.getStuffed().getUnitsList(), place());
            case STRIPPED -> did(told.getStripped().getUnitsList(), place());
            case CARGO_RECEIVED -> received();
            case LOADED -> moved(told.getLoaded().getMoved(), place());
            case UNLOADED -> moved(told.getUnloaded().getMoved(), place());
            case UNIT_ASSOCIATED ->
                    did(
                            reloaded() ? "RELOADED" : "UNIT_ASSOCIATED",
                            told.getUnitAssociated().getUnitsList(),
                            place(),
                            told.getUnitAssociated().getMeans().getId());
            case UNIT_DISSOCIATED ->
                    did(
                            told.getUnitDissociated().getUnitsList(),
                            place(),
                            told.getUnitDissociated().getMeans().getId());
            case SEAL_AFFIXED, SEAL_CHECKED, SEAL_BROKEN, SEAL_REPLACED ->
                    new SealFact(entries, entry, told).deed(place());
            case GATE_IN -> moved(told.getGateIn().getMoved(), gate(told.getGateIn().getGate()));
            case GATE_OUT -> moved(told.getGateOut().getMoved(), gate(told.getGateOut().getGate()));
            case DEPARTED ->
                    moved(told.getDeparted().getMoved(), trip(told.getDeparted().getJourney()));
            case PASSED -> moved(told.getPassed().getMoved(), trip(told.getPassed().getJourney()));
            case ARRIVED -> {
                var deed =
                        moved(told.getArrived().getMoved(), trip(told.getArrived().getJourney()));
                var planned = Phrase.all(new Plans(entries).arrival(entry));
                yield deed.with(Stream.concat(planned.stream(), deed.details().stream()).toList());
            }
            case INTERRUPTED ->
                    moved(
                            told.getInterrupted().getMoved(),
                            reason(told.getInterrupted().getReasonCode()));
            case RESUMED ->
                    moved(told.getResumed().getMoved(), new Plans(entries).standstill(entry));
            case ETA_UPDATED -> expected(told.getEtaUpdated());
            case WEIGHED -> {
                var weighed = told.getWeighed();
                yield new Deed(
                        "WEIGHED",
                        scene().say("weighing." + weighed.getMethod().name()),
                        place() + weighed.getMethod() + weighed.getBasis(),
                        List.of(weighed.getUnit()),
                        Phrase.all(place()),
                        List.of());
            }
            case DELIVERED ->
                    did(told.getDelivered().getUnitsList())
                            .with(List.of(scene().typed(told.getDelivered().getReservation())));
            case MOISTURE_FOUND -> found(told.getMoistureFound());
            case EXCEPTION_REPORTED -> wrong(told.getExceptionReported());
            case KIND_NOT_SET -> did(List.of());
        };
    }

    private Deed received() {
        var received = told.getCargoReceived();
        var details =
                List.of(
                        Phrase.said(received.getCarrierReference()),
                        scene().typed(received.getRemark()));
        boolean took =
                Entries.stands(entry)
                        && received.getUnitsList().stream()
                                .anyMatch(
                                        unit ->
                                                entries.custody()
                                                        .took(
                                                                entry.getParty(),
                                                                unit,
                                                                entry.getEventTime(),
                                                                "ONE_SIDED"));
        return took
                ? Deed.custody(
                        entry.getParty(), "ONE_SIDED", received.getUnitsList(), details, List.of())
                : did(received.getUnitsList()).with(details);
    }

    private Deed expected(EtaUpdated eta) {
        var plans = new Plans(entries);
        String where = plans.expectedAt(envelope).map(scene().names()::place).orElse("");
        String time = scene().face().beside(eta.getEta().getAt(), entry.getEventTime());
        return new Deed(
                "ETA_UPDATED",
                scene().say("did.ETA_UPDATED", where, time),
                where + time,
                eta.getUnitsList(),
                Phrase.all(plans.expectedBefore(entry), reason(eta.getReasonCode())),
                List.of());
    }

    private Deed found(MoistureFound found) {
        String water = Figures.percent(found.getMoistureHundredths(), 2);
        return new Deed(
                        "MOISTURE_FOUND",
                        scene().say("did.MOISTURE_FOUND", water),
                        water,
                        found.getUnitsList(),
                        Phrase.all(
                                found.getSample().isEmpty()
                                        ? ""
                                        : scene().say("sample", found.getSample())),
                        List.of())
                .and(scene().typed(found.getMethod()));
    }

    private Deed wrong(ExceptionReported wrong) {
        return did(
                        entries.units(wrong.getConcerned(), entry.getEventTime()),
                        scene().say("wrong." + wrong.getKind().name()),
                        reason(wrong.getReasonCode()))
                .and(scene().typed(wrong.getRemark()));
    }

    /** The withdrawn fact is called by what it said, if it was told at all. */
    private Deed withdrawal() {
        String what =
                entries.tellings(entry).stream()
                        .filter(one -> one.getStanding() != entry.getStanding())
                        .map(one -> Deed.of(entries, one).headline())
                        .findFirst()
                        .orElse(envelope.getEventId());
        return new Deed(
                "WITHDRAWAL",
                scene().say("did.WITHDRAWAL", what),
                what,
                List.of(),
                Phrase.all(reason(envelope.getWithdrawal().getReasonCode())),
                List.of());
    }

    private Deed moved(Moved moved, String more) {
        return did(
                entries.units(moved, entry.getEventTime()),
                moved.hasMeans() ? moved.getMeans().getId() : "",
                more);
    }

    private Deed did(List<String> units, String... details) {
        return did(told.getKindCase().name(), units, details);
    }

    private Deed did(String kind, List<String> units, String... details) {
        return new Deed(
                kind,
                scene().did(kind, place()),
                place() + (kind.equals("INTERRUPTED") ? details[1] : ""),
                units,
                Phrase.all(details),
                List.of());
    }

    /** Set on a wagon at a terminal on the way: from one gauge to the other. */
    private boolean reloaded() {
        boolean road =
                told.getUnitAssociated().getMeans().getKind() == MeansKind.MEANS_KIND_VEHICLE;
        return !road
                && envelope.getLeg() > 1
                && envelope.getLeg() <= scene().view().getContent().getLegsCount()
                && scene().isStay(envelope.getLeg());
    }

    private Stream<Phrase> sureness() {
        return Entries.ahead(entry) && !told.hasEtaUpdated()
                ? Stream.of(Phrase.said(scene().say("sure." + envelope.getClassifier().name())))
                : Stream.empty();
    }

    /** What does not fit, unless the headline says so already. */
    private Stream<Phrase> misfits() {
        return entries.odd(entry).stream()
                .map(AnomalyView::getCode)
                .filter(code -> !code.startsWith("SEAL_"))
                .distinct()
                .map(code -> Phrase.said(scene().say("odd." + code)));
    }

    private String gate(String name) {
        return name.isEmpty() ? "" : scene().say("gate", name);
    }

    private String trip(String journey) {
        return journey.isEmpty() ? "" : scene().say("trip", journey);
    }

    private String reason(String code) {
        return code.isEmpty() ? "" : scene().words().code("reason", code);
    }

    private String place() {
        return envelope.hasPlace() ? scene().names().place(envelope.getPlace()) : "";
    }

    private Scene scene() {
        return entries.scene();
    }
}
