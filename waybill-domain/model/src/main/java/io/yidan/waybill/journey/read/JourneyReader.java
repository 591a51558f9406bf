package io.yidan.waybill.journey.read;

import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Handover;
import io.yidan.waybill.fact.Classifier;
import io.yidan.waybill.fact.Facts;
import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Custody;
import io.yidan.waybill.happening.Happening;
import io.yidan.waybill.happening.Movement;
import io.yidan.waybill.happening.Planning;
import io.yidan.waybill.happening.Units;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Anomaly;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.journey.read.order.Entry;
import io.yidan.waybill.value.EventTime;
import io.yidan.waybill.value.Means;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads standing facts and accepted handovers in the order of events, whatever the order they came in. */
public final class JourneyReader {
    private final WaybillContent plan;
    private final Findings findings = new Findings();
    private final Map<UnitId, UnitReader> units = new LinkedHashMap<>();
    private final LegSums legs;

    private JourneyReader(WaybillContent plan) {
        this.plan = plan;
        legs = new LegSums(plan);
        plan.units()
                .forEach(unit -> units.put(unit.id(), new UnitReader(unit.id(), plan, findings)));
    }

    /** What these say together. */
    public static Journey read(WaybillContent plan, Facts facts, Collection<Handover> handovers) {
        var reader = new JourneyReader(plan);
        Entry.inOrder(facts.standing(), handovers).forEach(reader::read);
        reader.findings.readFile(facts);
        return reader.result();
    }

    private void read(Entry entry) {
        switch (entry.source()) {
            case Entry.Source.Agreed(var handover, var at) -> {
                var told = Telling.of(handover, at);
                named(handover.units()).forEach(unit -> unit.read(told, handover));
            }
            case Entry.Source.Told(var fact) -> {
                var told = Telling.of(fact.envelope());
                fact.happening().ifPresent(happening -> read(told, happening, entry.classifier()));
            }
        }
    }

    /** Only what really happened moves anything; a booking holds when it is planned, an estimate always. */
    private void read(Telling told, Happening happening, Classifier classifier) {
        boolean actual = classifier == Classifier.ACTUAL;
        switch (happening) {
            case Movement h when actual -> concerned(told, h).forEach(unit -> unit.read(told, h));
            case Custody h when actual -> concerned(told, h).forEach(unit -> unit.read(told, h));
            case Condition h when actual -> concerned(told, h).forEach(unit -> unit.read(told, h));
            case Planning.Booked h when classifier != Classifier.REQUESTED ->
                    orAll(h.units()).forEach(unit -> unit.walk.booked(told));
            case Planning.EtaUpdated h -> legs.expect(told, h, foremost(h.units()));
            case Movement _, Custody _, Condition _, Planning.Booked _ -> {}
        }
    }

    /** The units it names, and those that are on the means it names, then. */
    private Collection<UnitReader> concerned(Telling told, Happening happening) {
        var named = named(Units.namedIn(happening));
        var means = Units.movedIn(happening).flatMap(moved -> moved.means());
        if (means.isEmpty() && named.size() < 2) {
            return named;
        }
        var all = new LinkedHashSet<>(named);
        means.ifPresent(m -> all.addAll(on(m)));
        if (means.isPresent() && all.isEmpty()) {
            findings.add(
                    Anomaly.Kind.MEANS_EMPTY,
                    Optional.empty(),
                    told,
                    means.get().id() + " carried no unit of this waybill");
        }
        return all;
    }

    private List<UnitReader> on(Means means) {
        return units.values().stream().filter(unit -> unit.carriage.isOn(means)).toList();
    }

    private List<UnitReader> named(List<UnitId> ids) {
        var named = new ArrayList<UnitReader>(ids.size());
        for (var id : ids) {
            var unit = units.get(id);
            if (unit != null) {
                named.add(unit);
            }
        }
        return named;
    }

    private Collection<UnitReader> orAll(List<UnitId> ids) {
        return ids.isEmpty() ? units.values() : named(ids);
    }

    /** The leg that the most advanced of these units is on. */
    private int foremost(List<UnitId> ids) {
        return orAll(ids).stream().mapToInt(unit -> unit.walk.now()).max().orElse(1);
    }

    private Journey result() {
        var ways = units.values().stream().map(unit -> unit.result(beginning())).toList();
        return new Journey(ways, legs.over(ways), findings.inOrder());
    }

    /** For a unit nothing is known of: the first planned departure, or else long ago. */
    private EventTime beginning() {
        return plan.legs().stream()
                .flatMap(leg -> leg.plannedDeparture().stream())
                .min(Comparator.comparing(EventTime.Moment::order))
                .<EventTime>map(first -> first)
                .orElse(new EventTime.Day(LocalDate.EPOCH, ZoneOffset.UTC));
    }
}
