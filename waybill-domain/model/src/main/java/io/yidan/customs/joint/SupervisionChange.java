package io.yidan.customs.joint;

import io.yidan.customs.plan.CheckKind;
import io.yidan.customs.step.JointStep;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.EventTime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parts of the next supervision while one event is applied; lives no longer than that. */
public final class SupervisionChange {
    private final Supervision before;
    private final long version;
    private final PartyId by;
    private List<UnitId> units;
    private Bytes basis;
    private int capacity;
    private Optional<EventTime> enteredAt;
    private final Set<UnitId> atPort;
    private final Set<UnitId> left;
    private final Set<UnitId> verified;
    private final Map<CheckKind, CheckResult> checks;
    private Optional<Transfer> transfer;
    private final Map<UnitId, Sealed> seals;
    private final Set<SealReading> readings;
    private final List<Irregularity> irregularities;
    private final Map<String, Sample> samples;
    private Optional<Conditions> conditions;
    private boolean completed;
    private Optional<String> duty;
    private boolean released;

    /** Of the event of this version, asked for by this party. */
    public SupervisionChange(Supervision before, long version, PartyId by) {
        this.before = before;
        this.version = version;
        this.by = by;
        units = before.units();
        basis = before.basis();
        capacity = before.capacity();
        enteredAt = before.enteredAt();
        atPort = new LinkedHashSet<>(before.atPort());
        left = new LinkedHashSet<>(before.left());
        verified = new LinkedHashSet<>(before.verified());
        checks = new LinkedHashMap<>(before.checks());
        transfer = before.transfer();
        seals = new LinkedHashMap<>(before.seals());
        readings = new LinkedHashSet<>(before.readings());
        irregularities = new ArrayList<>(before.irregularities());
        samples = new LinkedHashMap<>(before.samples());
        conditions = before.conditions();
        completed = before.completed();
        duty = before.duty();
        released = before.released();
    }

    /** What is declared has become this. */
    public SupervisionChange declared(List<UnitId> now, Bytes hash) {
        units = now;
        basis = hash;
        return this;
    }

    /** Goods were treated: what had failed is to be looked at again. */
    public SupervisionChange treated() {
        checks.values().removeIf(one -> !one.passed());
        if (before.standing(CheckKind.LABORATORY) == Supervision.Standing.FAILED) {
            samples.clear();
        }
        return this;
    }

    /** A release lasts while nothing is open. */
    public Supervision after() {
        var next = next();
        return next.released() && !next.open().isEmpty() ? withdrawn().next() : next;
    }

    private SupervisionChange withdrawn() {
        released = false;
        return this;
    }

    public SupervisionChange take(JointStep step) {
        switch (step) {
            case JointStep.CapacityConfirmed(var room, _) -> capacity = room;
            case JointStep.UnitsMoved moved -> move(moved);
            case JointStep.SealsRead(var read) -> read(read);
            case JointStep.Checked made -> check(made);
            case JointStep.TransferAuthorised(var permit) -> transfer = Optional.of(permit);
            case JointStep.UnitsSealed(var put, var at) -> seal(put, at);
            case JointStep.IrregularityRaised(var kind, var which, var note) ->
                    raise(kind, which, note);
            case JointStep.IrregularityResolved(var id, var reason, var put, var at) -> {
                irregularities.replaceAll(
                        one -> one.id().equals(id) ? one.resolved(by, reason) : one);
                seal(put, at);
            }
            case JointStep.ArrivalVerified(var seen, _) -> verify(seen);
            case JointStep.SampleTaken(var id, _, var parts, _) ->
                    samples.put(id, Sample.taken(id, parts));
            case JointStep.SampleSent(var id, var to, var under, _) ->
                    samples.computeIfPresent(id, (_, one) -> one.sent(to, under));
            case JointStep.SampleReceived(var id, var read, var whole, _) ->
                    receive(id, read, whole);
            case JointStep.ResultReported(var id, var report, var results, var corrects, _) ->
                    samples.computeIfPresent(
                            id, (_, one) -> one.with(new Sample.Report(report, results, corrects)));
            case JointStep.ConditionsSet(var set) -> conditions = Optional.of(set);
            case JointStep.DeclarationCompleted _ -> completed = true;
            case JointStep.DutySettled(var reference, _) -> duty = Optional.of(reference);
            case JointStep.Released _ -> {
                released = true;
                conditions = Optional.empty();
            }
        }
        return this;
    }

    private void move(JointStep.UnitsMoved moved) {
        switch (moved.way()) {
            case REACHED_PORT -> {
                atPort.addAll(moved.units());
                enteredAt = enteredAt.or(() -> Optional.of(moved.at()));
            }
            case LEFT_PORT -> {
                left.addAll(moved.units());
                if (transfer.isEmpty()) {
                    raise(Irregularity.Kind.OFF_ROUTE, moved.units(), moved.place().code());
                }
            }
            case SEEN -> {
                if (transfer.filter(permit -> !permit.allows(moved.place())).isPresent()
                        && !moved.place().samePlace(before.plan().site())) {
                    raise(Irregularity.Kind.OFF_ROUTE, moved.units(), moved.place().code());
                }
            }
        }
    }

    /** A number that was not put on, or a seal that is not whole; what nobody had sealed by then is not compared. */
    private void read(List<SealReading> read) {
        for (var one : read) {
            var put = seals.get(one.unit());
            if (readings.add(one) && put != null && put.wasOn(one)) {
                if (!one.whole() || one.number().isEmpty()) {
                    raise(Irregularity.Kind.LOCK_OPENED, List.of(one.unit()), text(one));
                }
                if (one.number().isPresent() && put.differs(one)) {
                    raise(Irregularity.Kind.SEAL_DIFFERS, List.of(one.unit()), text(one));
                }
            }
        }
    }

    private static String text(SealReading one) {
        return one.number().map(Object::toString).orElse("-");
    }

    private void verify(List<UnitSeals> seen) {
        for (var one : seen) {
            verified.add(one.unit());
            var put = seals.get(one.unit());
            if (put == null || put.differs(one)) {
                raise(Irregularity.Kind.SEAL_DIFFERS, List.of(one.unit()), "" + one.seals());
            }
        }
    }

    private void check(JointStep.Checked made) {
        checks.put(
                made.kind(),
                new CheckResult(
                        made.kind(),
                        made.passed(),
                        made.dose(),
                        made.instrument(),
                        made.findings(),
                        made.at(),
                        by,
                        basis));
    }

    private void receive(String id, SealNumber read, boolean whole) {
        samples.computeIfPresent(id, (_, one) -> one.arrived());
        boolean same = before.samples().get(id).seal().filter(read::equals).isPresent();
        if (!whole || !same) {
            raise(Irregularity.Kind.SEAL_DIFFERS, List.of(), id + " " + read);
        }
    }

    private void seal(Collection<UnitSeals> put, EventTime at) {
        put.forEach(one -> seals.put(one.unit(), new Sealed(one.seals(), at)));
    }

    /** Of one kind, a unit has one open at a time. */
    private void raise(Irregularity.Kind kind, List<UnitId> which, String note) {
        var known =
                irregularities.stream()
                        .filter(one -> one.isOpen() && one.kind() == kind)
                        .flatMap(one -> one.units().stream())
                        .toList();
        var fresh = which.stream().filter(unit -> !known.contains(unit)).toList();
        if (which.isEmpty() || !fresh.isEmpty()) {
            var id = version + "-" + (irregularities.size() + 1);
            irregularities.add(new Irregularity(id, kind, fresh, note, Optional.empty()));
        }
    }

    private Supervision next() {
        return new Supervision(
                before.plan(),
                units,
                basis,
                capacity,
                enteredAt,
                Collections.unmodifiableSet(atPort),
                Collections.unmodifiableSet(left),
                Collections.unmodifiableSet(verified),
                Collections.unmodifiableMap(checks),
                transfer,
                Collections.unmodifiableMap(seals),
                Collections.unmodifiableSet(readings),
                List.copyOf(irregularities),
                Collections.unmodifiableMap(samples),
                conditions,
                completed,
                duty,
                released);
    }
}
