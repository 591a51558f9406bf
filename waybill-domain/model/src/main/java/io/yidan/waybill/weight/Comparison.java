package io.yidan.waybill.weight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/** What was found of some units, against what was declared of the same units. */
public record Comparison(int units, Mass declared, Mass found) {

    /** Of one unit; nothing declared is nothing to compare with. */
    static Optional<Comparison> of(Optional<Mass> declared, Optional<Mass> found) {
        return declared.filter(mass -> mass.grams().signum() > 0)
                .flatMap(mass -> found.map(there -> new Comparison(1, mass, there)));
    }

    /** Of all of them together, from unrounded masses; empty if there are none. */
    static Optional<Comparison> sum(Collection<Comparison> all) {
        return all.stream()
                .reduce(
                        (one, other) ->
                                new Comparison(
                                        one.units + other.units,
                                        one.declared.plus(other.declared),
                                        one.found.plus(other.found)));
    }

    /** What is there more than declared; less is negative. */
    public Mass difference() {
        return found.minus(declared);
    }

    /** The difference in percent of what was declared. */
    public BigDecimal percent(int decimals) {
        return difference()
                .grams()
                .movePointRight(2)
                .divide(declared.grams(), decimals, RoundingMode.HALF_UP);
    }

    /** Whether the difference is more than this many hundredths of a percent, either way. */
    boolean beyond(int hundredths) {
        var allowed = declared.grams().multiply(BigDecimal.valueOf(hundredths)).movePointLeft(4);
        return difference().grams().abs().compareTo(allowed) > 0;
    }
}
