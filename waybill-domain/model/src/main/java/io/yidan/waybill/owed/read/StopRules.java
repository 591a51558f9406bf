package io.yidan.waybill.owed.read;

import io.yidan.waybill.content.PartyRole;
import io.yidan.waybill.decision.Hold;
import io.yidan.waybill.fact.Filed;
import io.yidan.waybill.fact.Tellings;
import io.yidan.waybill.happening.Units;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Anomaly;
import io.yidan.waybill.journey.Anomaly.Kind;
import io.yidan.waybill.journey.SealLine;
import io.yidan.waybill.journey.UnitWay;
import io.yidan.waybill.owed.Claim;
import io.yidan.waybill.owed.Rule;
import io.yidan.waybill.owed.Since;
import io.yidan.waybill.value.EventTime;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is owed because something does not fit: a hold, a seal, two tellings of one fact. */
record StopRules(Matter matter) {

    Stream<Claim> all() {
        return Stream.of(
                        matter.openHolds().stream().map(this::hold),
                        matter.open().stream().flatMap(way -> seal(way).stream()),
                        matter.waybill().facts().byKey().values().stream()
                                .flatMap(told -> conflict(told).stream()))
                .flatMap(found -> found);
    }

    /** Stops only the units it names; one that is under way goes on. */
    private Claim hold(Hold hold) {
        var ways =
                matter.journey().units().stream()
                        .filter(way -> Matter.covers(hold, way.unit()))
                        .toList();
        var resting = ways.stream().filter(Matter::atRest).toList();
        var place =
                Stream.concat(resting.stream(), ways.stream())
                        .flatMap(way -> way.place().stream())
                        .findFirst();
        return Claim.always(
                        Rule.HOLD_OPEN, hold.by(), placed(hold), numbers(ways), numbers(resting))
                .at(place)
                .about(hold.id().value(), hold.reason());
    }

    private static List<UnitId> numbers(List<UnitWay> ways) {
        return ways.stream().map(UnitWay::unit).toList();
    }

    private Since placed(Hold hold) {
        var request = matter.waybill().requests().get(hold.id()).orElseThrow();
        return new Since.Recorded(request.version());
    }

    /** A seal is settled when it is replaced or reads right again. */
    private Optional<Claim> seal(UnitWay way) {
        var differing = way.seals().stream().filter(SealLine::differs).toList();
        return office().filter(_ -> !differing.isEmpty())
                .map(
                        office ->
                                Claim.always(
                                                Rule.SEAL_NOT_SETTLED,
                                                office,
                                                new Since.Told(firstSeen(way, differing)),
                                                List.of(way.unit()),
                                                Matter.atRest(way)
                                                        ? List.of(way.unit())
                                                        : List.of())
                                        .at(way.place()));
    }

    private EventTime firstSeen(UnitWay way, List<SealLine> differing) {
        var affixed =
                differing.stream()
                        .map(SealLine::affixedAt)
                        .min(Comparator.comparing(EventTime::order))
                        .orElseThrow();
        return matter.journey().anomalies().stream()
                .filter(found -> found.unit().filter(way.unit()::equals).isPresent())
                .filter(
                        found ->
                                found.kind() == Kind.SEAL_DIFFERS
                                        || found.kind() == Kind.SEAL_BROKEN)
                .map(Anomaly::at)
                .filter(at -> !at.order().isBefore(affixed.order()))
                .min(Comparator.comparing(EventTime::order))
                .orElse(affixed);
    }

    private Optional<PartyId> office() {
        return matter.party(PartyRole.CUSTOMS_UNLOADING).or(() -> matter.party(PartyRole.OPERATOR));
    }

    /** Owed since the second telling was recorded. */
    private Optional<Claim> conflict(Tellings told) {
        var rivals =
                told.inConflict().stream().sorted(Comparator.comparing(Filed::version)).toList();
        return rivals.isEmpty()
                ? Optional.empty()
                : matter.party(PartyRole.OPERATOR).map(operator -> conflict(rivals, operator));
    }

    private static Claim conflict(List<Filed> rivals, PartyId operator) {
        var first = rivals.getFirst().fact();
        return Claim.always(
                        Rule.FACTS_CONTRADICT,
                        operator,
                        new Since.Recorded(rivals.get(1).version()),
                        first.happening().map(Units::namedIn).orElse(List.of()),
                        List.of())
                .at(first.envelope().place())
                .about(first.key().toString(), "");
    }
}
