package io.yidan.customs.joint;

import io.yidan.customs.plan.CheckKind;
import io.yidan.customs.plan.Plan;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.EventTime;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What two offices know of goods beside the stage: where units are, what was checked, sealed, sampled and found wrong.
 * Never changes; {@link SupervisionChange} makes the next.
 *
 * @param units of all waybills covered now
 * @param basis hash of the declared data as it is now
 * @param capacity how many units the place of unloading has confirmed
 * @param enteredAt when the first unit reached the port
 * @param atPort units that have reached the port
 * @param left units that have left it
 * @param verified units seen in at the place of unloading
 * @param checks what was found, the last of each kind
 * @param seals customs seals on each unit
 * @param readings seals read on the way
 * @param completed whether the declaration is full
 * @param duty reference under which duty was settled
 * @param released whether the office let the goods go, while nothing is open again
 */
public record Supervision(
        Plan plan,
        List<UnitId> units,
        Bytes basis,
        int capacity,
        Optional<EventTime> enteredAt,
        Set<UnitId> atPort,
        Set<UnitId> left,
        Set<UnitId> verified,
        Map<CheckKind, CheckResult> checks,
        Optional<Transfer> transfer,
        Map<UnitId, Sealed> seals,
        Set<SealReading> readings,
        List<Irregularity> irregularities,
        Map<String, Sample> samples,
        Optional<Conditions> conditions,
        boolean completed,
        Optional<String> duty,
        boolean released) {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** Nothing is known yet. */
    public static Supervision opened(Plan plan, List<UnitId> units, Bytes basis) {
        return new Supervision(
                plan,
                units,
                basis,
                0,
                Optional.empty(),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                Optional.empty(),
                Map.of(),
                Set.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                false);
    }

    /** Last day for the full declaration; one that would end on a weekend ends on the Monday after. */
    public Optional<LocalDate> declareBy() {
        return enteredAt
                .map(at -> LocalDate.ofInstant(at.start(), BEIJING))
                .map(day -> day.plusDays(plan.declareWithinDays()))
                .map(
                        day ->
                                switch (day.getDayOfWeek()) {
                                    case SATURDAY -> day.plusDays(2);
                                    case SUNDAY -> day.plusDays(1);
                                    case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
                                });
    }

    /** How a check of the plan stands. */
    public enum Standing {
        OPEN,
        PASSED,
        FAILED
    }

    /** How this check stands on the declared data of now. */
    public Standing standing(CheckKind kind) {
        if (kind == CheckKind.LABORATORY) {
            return laboratory();
        }
        var made = Optional.ofNullable(checks.get(kind)).filter(one -> one.standsOn(basis));
        return made.map(one -> one.passed() ? Standing.PASSED : Standing.FAILED)
                .orElse(Standing.OPEN);
    }

    private Standing laboratory() {
        var limits = plan.limits().map(set -> set.limits()).orElse(List.of());
        var found = samples.values().stream().flatMap(one -> one.standing().stream()).toList();
        boolean over =
                limits.stream()
                        .anyMatch(
                                limit ->
                                        results(found, limit.substance())
                                                .anyMatch(
                                                        one ->
                                                                one.microgramsPerKilogram()
                                                                        > limit
                                                                                .microgramsPerKilogram()));
        if (over) {
            return Standing.FAILED;
        }
        boolean all =
                limits.stream()
                        .allMatch(limit -> results(found, limit.substance()).findAny().isPresent());
        return all && !limits.isEmpty() ? Standing.PASSED : Standing.OPEN;
    }

    private static Stream<LabResult> results(List<Sample.Report> reports, String substance) {
        return reports.stream()
                .flatMap(report -> report.results().stream())
                .filter(one -> one.substance().equals(substance));
    }

    /** Whether a check at the port, or one of all, is failed. */
    public boolean failed(boolean onlyAtPort) {
        return plan.checks().stream()
                .filter(kind -> kind.isAtPort() || !onlyAtPort)
                .anyMatch(kind -> standing(kind) == Standing.FAILED);
    }

    public List<Irregularity> openIrregularities() {
        return irregularities.stream().filter(Irregularity::isOpen).toList();
    }

    /** Laboratories that were sent a sample. */
    public Set<PartyId> laboratories() {
        return samples.values().stream()
                .flatMap(sample -> sample.laboratory().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean allIn(Set<UnitId> where) {
        return where.containsAll(units);
    }

    /** What keeps goods at the port. */
    public List<Open> openAtPort() {
        List<Open> open = new ArrayList<>();
        missing(atPort).ifPresent(open::add);
        plan.checks().stream()
                .filter(CheckKind::isAtPort)
                .flatMap(kind -> unpassed(kind).stream())
                .forEach(open::add);
        return withIrregularities(open);
    }

    /** What keeps goods at the place of unloading, but for laboratory and duty. */
    public List<Open> openToStore() {
        List<Open> open = new ArrayList<>();
        missing(verified).ifPresent(open::add);
        plan.checks().stream()
                .filter(kind -> kind != CheckKind.LABORATORY || standing(kind) == Standing.FAILED)
                .flatMap(kind -> unpassed(kind).stream())
                .forEach(open::add);
        return withIrregularities(open);
    }

    /** Everything that stands between goods and their release. */
    public List<Open> open() {
        List<Open> open = new ArrayList<>(openToStore());
        if (standing(CheckKind.LABORATORY) == Standing.OPEN && plan.asksFor(CheckKind.LABORATORY)) {
            open.add(new Open(Open.Kind.CHECK_OPEN, CheckKind.LABORATORY.name()));
        }
        if (!completed) {
            open.add(new Open(Open.Kind.DECLARATION_INCOMPLETE, ""));
        }
        if (duty.isEmpty()) {
            open.add(new Open(Open.Kind.DUTY_UNSETTLED, ""));
        }
        return List.copyOf(open);
    }

    private List<Open> withIrregularities(List<Open> open) {
        openIrregularities().stream()
                .map(one -> new Open(Open.Kind.IRREGULARITY, one.id()))
                .forEach(open::add);
        return List.copyOf(open);
    }

    private Optional<Open> missing(Collection<UnitId> seen) {
        var away = new HashSet<>(units);
        away.removeAll(seen);
        return away.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Open(Open.Kind.UNITS_NOT_IN, away.size() + " of " + units.size()));
    }

    private Optional<Open> unpassed(CheckKind kind) {
        return switch (standing(kind)) {
            case PASSED -> Optional.empty();
            case OPEN -> Optional.of(new Open(Open.Kind.CHECK_OPEN, kind.name()));
            case FAILED -> Optional.of(new Open(Open.Kind.CHECK_FAILED, kind.name()));
        };
    }
}
