package io.yidan.codec.customs;

import io.yidan.codec.At;
import io.yidan.codec.Unreadable;
import io.yidan.customs.joint.LabResult;
import io.yidan.proto.type.v1.FractionUnit;
import io.yidan.proto.type.v1.SubstanceFound;

import java.math.BigDecimal;

/** Mass fractions as laboratories write them, and in microgram per kilogram. */
public final class Fractions {
    private static final int PERCENT = 7;
    private static final int MILLIGRAMS = 3;

    private Fractions() {}

    static LabResult read(SubstanceFound told, At at) {
        return new LabResult(told.getSubstance(), micrograms(told, at));
    }

    private static long micrograms(SubstanceFound told, At at) {
        int places =
                switch (told.getUnit()) {
                    case FRACTION_UNIT_PERCENT -> PERCENT;
                    case FRACTION_UNIT_MILLIGRAM_PER_KILOGRAM -> MILLIGRAMS;
                    case FRACTION_UNIT_UNSPECIFIED ->
                            throw at.in("unit")
                                    .wrong(Unreadable.Code.FIELD_MISSING, "must be given");
                    case UNRECOGNIZED -> throw at.in("unit").unknown(told.getUnit());
                };
        try {
            return new BigDecimal(told.getValue()).movePointRight(places).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw at.in("value")
                    .wrong(
                            Unreadable.Code.IDENTIFIER_FORM,
                            "a decimal number with at most " + places + " places in this unit");
        }
    }

    /** Stored in milligram per kilogram. */
    static SubstanceFound write(LabResult result) {
        return SubstanceFound.newBuilder()
                .setSubstance(result.substance())
                .setValue(text(result.microgramsPerKilogram(), MILLIGRAMS))
                .setUnit(FractionUnit.FRACTION_UNIT_MILLIGRAM_PER_KILOGRAM)
                .build();
    }

    /** In per cent, as people read it. */
    public static String percent(long microgramsPerKilogram) {
        return text(microgramsPerKilogram, PERCENT);
    }

    private static String text(long micrograms, int places) {
        return BigDecimal.valueOf(micrograms)
                .movePointLeft(places)
                .stripTrailingZeros()
                .toPlainString();
    }
}
