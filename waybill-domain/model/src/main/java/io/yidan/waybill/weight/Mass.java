package io.yidan.waybill.weight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A mass of goods, or what two masses differ by, kept unrounded; whole kilograms are for show. */
public record Mass(BigDecimal grams) {
    static final Mass NONE = ofGrams(0);
    private static final int DECIMALS = 6;
    private static final int ALL = 10_000;

    public Mass {
        grams = grams.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    public static Mass ofGrams(long grams) {
        return new Mass(BigDecimal.valueOf(grams));
    }

    /** In whole kilograms, half a kilogram up. */
    public long kilograms() {
        return grams.movePointLeft(3).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** The same without its water, given in hundredths of a percent of the whole. */
    public Mass withoutWater(int hundredths) {
        return new Mass(grams.multiply(BigDecimal.valueOf(ALL - hundredths)).movePointLeft(4));
    }

    /** What this weighs with so much water in it; nothing if it would be water alone. */
    public Optional<Mass> withWater(int hundredths) {
        return hundredths >= ALL
                ? Optional.empty()
                : Optional.of(
                        new Mass(
                                grams.movePointRight(4)
                                        .divide(
                                                BigDecimal.valueOf(ALL - hundredths),
                                                DECIMALS,
                                                RoundingMode.HALF_UP)));
    }

    public Mass plus(Mass other) {
        return new Mass(grams.add(other.grams));
    }

    public Mass minus(Mass other) {
        return new Mass(grams.subtract(other.grams));
    }
}
