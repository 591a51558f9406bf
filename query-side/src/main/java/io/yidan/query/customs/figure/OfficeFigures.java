package io.yidan.query.customs.figure;

import io.yidan.query.customs.figure.Figure.Came;
import io.yidan.query.customs.figure.Figure.Kind;

import java.util.List;
import java.util.Optional;

/**
 * What is counted of one office in one month.
 *
 * @param tallies by kind and code, in this order
 * @param bands how many goods at the gate waited how long for a decision
 */
public record OfficeFigures(String office, List<Tally> tallies, List<Band> bands) {

    /** So many waited so long: 0 not at all, then up to 30 minutes, 1, 2, 4 hours, and 5 longer. */
    public record Band(int number, int count) {}

    public int declared() {
        return of(Kind.DECLARED);
    }

    /** Goods that came to the gate, but for those whose declaration was withdrawn before a decision. */
    public int arrived() {
        return came(Came.BEFORE) + came(Came.AFTER) + came(Came.WAITING);
    }

    public int decidedBeforeArrival() {
        return came(Came.BEFORE);
    }

    public int undecided() {
        return came(Came.WAITING);
    }

    /** How many of them waited for their decision. */
    public int waited() {
        return came(Came.AFTER);
    }

    /** How long those waited. */
    public Optional<Tally.Length> waits() {
        return tally(Came.AFTER).flatMap(Tally::length);
    }

    /** Everything else that is counted. */
    public List<Tally> others() {
        return tallies.stream()
                .filter(one -> !one.kind().equals(Kind.DECLARED.name()))
                .filter(one -> !one.kind().equals(Kind.ARRIVED.name()))
                .toList();
    }

    private int of(Kind kind) {
        return tallies.stream()
                .filter(one -> one.kind().equals(kind.name()))
                .mapToInt(Tally::count)
                .sum();
    }

    private int came(Came code) {
        return tally(code).map(Tally::count).orElse(0);
    }

    private Optional<Tally> tally(Came code) {
        return tallies.stream()
                .filter(one -> one.kind().equals(Kind.ARRIVED.name()))
                .filter(one -> one.code().equals(code.name()))
                .findFirst();
    }
}
