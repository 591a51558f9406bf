package io.yidan.waybill.owed;

import io.yidan.waybill.Stage;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Progress;
import io.yidan.waybill.owed.Answer.Counts;
import io.yidan.waybill.owed.Answer.State;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes one answer of where the units are and of what is owed. */
final class Headline {
    private final List<Seen> units;
    private final List<Owed> owed;
    private final Set<UnitId> stopped = new HashSet<>();
    private final Set<UnitId> silent = new HashSet<>();

    Headline(List<Seen> units, List<Owed> owed) {
        this.units = units;
        this.owed = owed;
        owed.forEach(one -> stopped.addAll(one.stopped()));
        owed.stream()
                .filter(one -> one.rule() == Rule.NO_WORD)
                .forEach(one -> silent.addAll(one.units()));
    }

    Answer answer(Stage stage) {
        var state = state(stage);
        var waitsFor = waitsFor(state);
        var seen = seenIn(state);
        return new Answer(
                state,
                waitsFor.flatMap(Owed::place).or(() -> seen.flatMap(Seen::place)),
                seen.map(Seen::leg),
                waitsFor,
                owed,
                counts());
    }

    private State state(Stage stage) {
        return switch (stage) {
            case NONE -> State.UNKNOWN;
            case DRAFT, APPROVED -> State.NOT_ISSUED;
            case ISSUED -> State.NOT_BEGUN;
            case IN_EXECUTION -> onTheWay();
            case DELIVERED -> State.DELIVERED;
            case CLOSED -> State.CLOSED;
            case VOIDED -> State.VOIDED;
        };
    }

    /** Standing if no more units move than stand; else what most of them do. */
    private State onTheWay() {
        var counts = counts();
        int going = counts.moving() + counts.noWord();
        if (counts.ended() == counts.all()) {
            return State.ALL_THERE;
        }
        if (counts.standing() > 0 && counts.standing() >= going) {
            return State.STANDING;
        }
        if (counts.atPlace() > going) {
            return State.AT_PLACE;
        }
        return counts.noWord() > 0 && counts.noWord() >= counts.moving()
                ? State.NO_WORD
                : State.MOVING;
    }

    private Optional<Owed> waitsFor(State state) {
        return switch (state) {
            case UNKNOWN, MOVING, CLOSED, VOIDED -> Optional.empty();
            case NOT_ISSUED, NOT_BEGUN, STANDING, ALL_THERE, DELIVERED -> owed.stream().findFirst();
            case NO_WORD -> first(Set.of(Rule.NO_WORD));
            case AT_PLACE ->
                    first(
                            Set.of(
                                    Rule.NOT_HANDED_OVER,
                                    Rule.OFFER_NOT_ANSWERED,
                                    Rule.NOT_SENT_ON,
                                    Rule.NOT_DEPARTED,
                                    Rule.NOT_TAKEN));
        };
    }

    private Optional<Owed> first(Set<Rule> rules) {
        return owed.stream().filter(one -> rules.contains(one.rule())).findFirst();
    }

    /** Of the units the state is about, the one seen last. */
    private Optional<Seen> seenIn(State state) {
        return units.stream()
                .filter(unit -> stateOf(unit) == state || state.compareTo(State.ALL_THERE) >= 0)
                .max(Comparator.comparing(Seen::at));
    }

    private Counts counts() {
        return new Counts(
                units.size(),
                count(State.MOVING),
                count(State.NO_WORD),
                count(State.AT_PLACE),
                count(State.STANDING),
                count(State.ALL_THERE));
    }

    private int count(State state) {
        return (int) units.stream().filter(unit -> stateOf(unit) == state).count();
    }

    private State stateOf(Seen seen) {
        if (seen.ended()) {
            return State.ALL_THERE;
        }
        if (stopped.contains(seen.unit())) {
            return State.STANDING;
        }
        if (seen.progress() != Progress.UNDER_WAY) {
            return State.AT_PLACE;
        }
        return silent.contains(seen.unit()) ? State.NO_WORD : State.MOVING;
    }
}
