package io.yidan.gateway.customs;

import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.proto.type.v1.FractionUnit;
import io.yidan.proto.type.v1.SubstanceFound;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Numbers as people type them. */
final class TypedNumbers {
    private static final int THOUSAND = 3;

    private TypedNumbers() {}

    static int whole(String field, String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException _) {
            throw NotAccepted.of(ErrorCode.FIELD_FORM, field, "a whole number");
        }
    }

    /** A decimal number in thousandths of its unit: 0.19 µSv/h are 190 nSv/h. */
    static long thousandths(String field, String typed) {
        try {
            return new BigDecimal(typed).movePointRight(THOUSAND).longValueExact();
        } catch (ArithmeticException | NumberFormatException _) {
            throw NotAccepted.of(
                    ErrorCode.FIELD_FORM,
                    field,
                    "a number with at most three places, such as 0.19");
        }
    }

    /** Substances and per cents in turn: As 0.21 Pb 1.35. */
    static List<SubstanceFound> percents(List<String> typed) {
        if (typed.size() % 2 != 0) {
            throw NotAccepted.of(
                    ErrorCode.FIELD_FORM, "results", "substances and numbers in turn: As 0.21");
        }
        List<SubstanceFound> all = new ArrayList<>();
        for (int n = 0; n < typed.size(); n += 2) {
            all.add(
                    SubstanceFound.newBuilder()
                            .setSubstance(typed.get(n))
                            .setValue(typed.get(n + 1))
                            .setUnit(FractionUnit.FRACTION_UNIT_PERCENT)
                            .build());
        }
        return all;
    }
}
