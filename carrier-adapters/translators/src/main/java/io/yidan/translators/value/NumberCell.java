package io.yidan.translators.value;

import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.Unfit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/** A number, exactly as written: a count, or a weight in grams whatever unit the file has. */
public record NumberCell(Kind kind, BigDecimal factor, String unit) implements CellReader {
    /** Units a file may weigh in. */
    public static final Map<String, BigDecimal> WEIGHTS =
            Map.of(
                    "g", BigDecimal.ONE,
                    "kg", BigDecimal.valueOf(1_000),
                    "t", BigDecimal.valueOf(1_000_000));

    private static final Pattern FORM =
            Pattern.compile("-?([0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4})(\\.[0-9]{1,9})?");

    public static NumberCell whole() {
        return new NumberCell(Kind.WHOLE, BigDecimal.ONE, "");
    }

    /** A number with decimals as so many whole parts. Example: 100 for hundredths. */
    public static NumberCell parts(BigDecimal ofOne) {
        return new NumberCell(Kind.WHOLE, ofOne, "");
    }

    public static NumberCell weight(String unit) {
        return new NumberCell(Kind.GRAMS, WEIGHTS.get(unit), unit);
    }

    @Override
    public Long read(String cell) {
        if (!FORM.matcher(cell).matches()) {
            throw new Unfit(
                    Fault.NUMBER_FORM,
                    "is a number with a decimal point" + (unit.isEmpty() ? "" : ", in " + unit),
                    "write digits only, without the unit");
        }
        try {
            return new BigDecimal(cell.replace(",", "")).multiply(factor).longValueExact();
        } catch (ArithmeticException _) {
            throw new Unfit(
                    Fault.NUMBER_FORM,
                    unit.isEmpty()
                            ? "is a whole number"
                                    + (factor.equals(BigDecimal.ONE)
                                            ? ""
                                            : " of parts, " + factor + " in one")
                            : "is not finer than one gram",
                    "write the number without the surplus decimals");
        }
    }
}
