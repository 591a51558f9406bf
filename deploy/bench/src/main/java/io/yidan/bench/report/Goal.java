package io.yidan.bench.report;

import io.yidan.bench.measure.Figure;
import io.yidan.bench.measure.Numbers;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing to be reached.
 *
 * @param row the row it is taken from, and what follows --only to take it again
 * @param figure the figure it is read off
 * @param value what is held against the bars; usually that figure's median or ratio
 * @param least reached at least
 * @param aim what is wanted
 * @param isMoreBetter whether a higher number is better
 */
record Goal(
        String what,
        String row,
        Function<Published, Optional<Figure>> figure,
        Function<Published, Optional<Double>> value,
        String unit,
        double least,
        double aim,
        boolean isMoreBetter) {

    /** What the figures say. */
    String line(Published published) {
        var found = value.apply(published);
        var taken = figure.apply(published);
        return "| %s | %s | %s | %s | %s | %s | %s | `--only %s` |"
                .formatted(
                        what,
                        found.map(number -> Numbers.plain(number) + unit).orElse("not taken"),
                        Numbers.plain(least) + unit,
                        Numbers.plain(aim) + unit,
                        verdict(published),
                        taken.map(f -> String.format(Locale.ROOT, "%.0f %%", 100 * f.spread()))
                                .orElse(""),
                        taken.map(Figure::reference)
                                .map(held -> held.name() + " " + Numbers.plain(held.value()))
                                .orElse(""),
                        row);
    }

    boolean isAimReached(Published published) {
        return value.apply(published).filter(number -> isReached(number, aim)).isPresent();
    }

    String verdict(Published published) {
        return value.apply(published).map(this::verdict).orElse("");
    }

    String verdict(double number) {
        if (isReached(number, aim)) {
            return "aim reached";
        }
        return isReached(number, least) ? "reached" : "**not reached**";
    }

    private boolean isReached(double number, double bar) {
        return isMoreBetter ? number >= bar : number <= bar;
    }
}
