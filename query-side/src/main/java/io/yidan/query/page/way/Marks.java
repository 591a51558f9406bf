package io.yidan.query.page.way;

import io.yidan.proto.event.v1.FactRecorded;
import io.yidan.proto.tracking.v1.LegView;
import io.yidan.proto.tracking.v1.Stage;
import io.yidan.proto.tracking.v1.Standing;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.tracking.v1.UnitView;
import io.yidan.proto.type.v1.Happening;
import io.yidan.proto.type.v1.Party;
import io.yidan.proto.type.v1.PartyRole;
import io.yidan.proto.type.v1.Place;
import io.yidan.proto.type.v1.PlaceScheme;
import io.yidan.proto.type.v1.SealSource;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Names;
import io.yidan.waybill.owed.Owed;
import io.yidan.waybill.owed.Rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads where customs acted, where something waits for its word, and where it will act. */
final class Marks {
    private Marks() {}

    /** What is irregular at a place, or else what customs did there last, or else will do there. */
    static Optional<Mark> at(Scene scene, Stop stop) {
        return odd(scene, stop::here).or(() -> passed(scene, stop)).or(() -> planned(scene, stop));
    }

    /** What is irregular with units on their way. */
    static Optional<Mark> on(Scene scene, LegView leg) {
        return odd(
                scene,
                unit -> Stretch.left(unit, leg.getLeg()) && !Stretch.came(unit, leg.getLeg()));
    }

    private static Optional<Mark> odd(Scene scene, Predicate<UnitView> there) {
        return scene.answer().owed().stream()
                .filter(owed -> ofCustoms(scene, owed))
                .filter(
                        owed ->
                                scene.view().getUnitsList().stream()
                                        .filter(there)
                                        .anyMatch(unit -> about(owed, unit)))
                .findFirst()
                .map(
                        owed ->
                                new Mark(
                                        Mark.Kind.ODD,
                                        scene.say("mark." + owed.rule().name(), units(scene, owed)),
                                        scene.say(
                                                "mark.waitsFor",
                                                scene.names().party(owed.debtor().value()))));
    }

    private static boolean ofCustoms(Scene scene, Owed owed) {
        return owed.rule() == Rule.SEAL_NOT_SETTLED
                || owed.rule() == Rule.HOLD_OPEN && isCustoms(scene, owed.debtor().value());
    }

    private static boolean about(Owed owed, UnitView unit) {
        return owed.units().stream().anyMatch(id -> id.value().equals(unit.getUnit()));
    }

    private static String units(Scene scene, Owed owed) {
        return owed.units().size() == 1
                ? Names.unit(owed.units().getFirst().value())
                : scene.names().units(owed.units().size());
    }

    private static Optional<Mark> passed(Scene scene, Stop stop) {
        var here =
                scene.view().getTimelineList().stream().filter(row -> sealed(row, stop)).toList();
        if (here.isEmpty()) {
            return Optional.empty();
        }
        boolean again = here.stream().anyMatch(row -> happening(row).hasSealReplaced());
        long units =
                here.stream()
                        .map(Marks::happening)
                        .filter(told -> told.hasSealReplaced() == again)
                        .map(Marks::unit)
                        .distinct()
                        .count();
        return Optional.of(
                new Mark(
                        Mark.Kind.PASSED,
                        scene.say(
                                again ? "mark.resealed" : "mark.sealed",
                                scene.names().units((int) units)),
                        scene.names().party(here.getLast().getParty())));
    }

    /** Whether customs put a seal on here. */
    private static boolean sealed(TimelineEntry row, Stop stop) {
        if (row.getStanding() != Standing.STANDING_STANDS || !row.getEvent().hasFactRecorded()) {
            return false;
        }
        FactRecorded fact = row.getEvent().getFactRecorded();
        var told = fact.getHappening();
        var source =
                told.hasSealReplaced()
                        ? told.getSealReplaced().getSource()
                        : told.getSealAffixed().getSource();
        return (source == SealSource.SEAL_SOURCE_CUSTOMS
                        || source == SealSource.SEAL_SOURCE_CUSTOMS_ELECTRONIC)
                && here(fact, stop);
    }

    /** At the place itself, or at one that is none of the way's, such as a yard, while the unit was here. */
    private static boolean here(FactRecorded fact, Stop stop) {
        String code = fact.getEnvelope().getPlace().getCode();
        boolean known =
                stop.scene().view().getContent().getLegsList().stream()
                        .anyMatch(
                                leg ->
                                        leg.getFrom().getCode().equals(code)
                                                || leg.getTo().getCode().equals(code));
        return known
                ? stop.is(code)
                : stop.had(
                        unit(fact.getHappening()), Face.start(fact.getEnvelope().getEventTime()));
    }

    private static String unit(Happening told) {
        return told.hasSealReplaced()
                ? told.getSealReplaced().getUnit()
                : told.getSealAffixed().getUnit();
    }

    private static Happening happening(TimelineEntry row) {
        return row.getEvent().getFactRecorded().getHappening();
    }

    /** Where the way ends, customs of the place of unloading acts, if the waybill names one; never abroad. */
    private static Optional<Mark> planned(Scene scene, Stop stop) {
        return stop.out().isPresent()
                        || abroad(stop.place())
                        || scene.view().getStage().compareTo(Stage.STAGE_DELIVERED) >= 0
                ? Optional.empty()
                : parties(scene, PartyRole.PARTY_ROLE_CUSTOMS_UNLOADING).stream()
                        .findFirst()
                        .map(
                                office ->
                                        new Mark(
                                                Mark.Kind.PLANNED,
                                                scene.say("mark.planned"),
                                                scene.names().party(office.getParty())));
    }

    /** In an export the office is that of the place of loading. Only UN/LOCODE says the country. */
    private static boolean abroad(Place place) {
        return place.getScheme() == PlaceScheme.PLACE_SCHEME_UNLOCODE
                && !place.getCode().startsWith("CN");
    }

    private static boolean isCustoms(Scene scene, String party) {
        return List.of(PartyRole.PARTY_ROLE_CUSTOMS_PORT, PartyRole.PARTY_ROLE_CUSTOMS_UNLOADING)
                .stream()
                .flatMap(role -> parties(scene, role).stream())
                .anyMatch(office -> office.getParty().equals(party));
    }

    private static List<Party> parties(Scene scene, PartyRole role) {
        return scene.view().getContent().getPartiesList().stream()
                .filter(party -> party.getRole() == role)
                .toList();
    }
}
