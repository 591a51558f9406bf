package io.yidan.query.customs.figure;

import io.yidan.customs.CaseStage;
import io.yidan.customs.CustomsCase;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.Verdict;
import io.yidan.query.customs.CaseHistory;
import io.yidan.query.customs.figure.Figure.Came;
import io.yidan.query.customs.figure.Figure.Kind;
import io.yidan.waybill.value.EventTime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How long goods at the gate waited for a decision on them: from their first arrival to the moment at which a decision
 * stood that lets them go, has them inspected or refuses them. A request for papers decides nothing.
 */
final class Waiting {
    private final List<Span> decided = new ArrayList<>();
    private Optional<Instant> since = Optional.empty();
    private Optional<EventTime> arrival = Optional.empty();
    private int nth;

    /** From when until when a decision stood. */
    private record Span(Instant from, Instant until) {}

    /** A step and what it made of the case. */
    void hear(CaseHistory.Step step, CustomsCase after) {
        if (step.taken().step() instanceof CaseStep.Arrived(_, var at) && arrival.isEmpty()) {
            arrival = Optional.of(at);
            nth = Math.toIntExact(after.version());
        }
        boolean stands = stands(after);
        if (stands && since.isEmpty()) {
            since = Optional.of(step.recordedAt());
        }
        if (!stands && since.isPresent()) {
            decided.add(new Span(since.get(), step.recordedAt()));
            since = Optional.empty();
        }
    }

    /** Empty if the goods never came. */
    Optional<Figure> figure(CustomsCase known) {
        since.ifPresent(from -> decided.add(new Span(from, Instant.MAX)));
        since = Optional.empty();
        return arrival.map(come -> figure(known, come));
    }

    private static boolean stands(CustomsCase known) {
        return known.standingReview()
                .filter(made -> made.verdict() != Verdict.DOCUMENTS_REQUIRED)
                .isPresent();
    }

    /** A day without an hour counts from its beginning, and measures nothing. */
    private Figure figure(CustomsCase known, EventTime come) {
        var start = come.start();
        if (decided.stream().anyMatch(one -> contains(one, start))) {
            return figure(known, come, Came.BEFORE, OptionalInt.of(0));
        }
        var later =
                decided.stream().map(Span::from).filter(from -> from.isAfter(start)).findFirst();
        if (later.isPresent()) {
            var wait = Duration.between(start, later.get());
            return figure(
                    known,
                    come,
                    Came.AFTER,
                    come.exact()
                            ? OptionalInt.of(Math.toIntExact(wait.toMinutes()))
                            : OptionalInt.empty());
        }
        var still = known.stage() == CaseStage.WITHDRAWN ? Came.WITHDRAWN : Came.WAITING;
        return figure(known, come, still, OptionalInt.empty());
    }

    private static boolean contains(Span one, Instant time) {
        return !time.isBefore(one.from()) && time.isBefore(one.until());
    }

    private Figure figure(CustomsCase known, EventTime come, Came code, OptionalInt minutes) {
        var office = known.declaration().orElseThrow().decidingOffice();
        return new Figure(
                Kind.ARRIVED.name(), nth, code.name(), office.value(), come.start(), minutes);
    }
}
