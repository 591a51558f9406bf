package io.yidan.query.page.map;

import io.yidan.query.page.way.Stand;
import io.yidan.query.page.way.Station;
import io.yidan.query.page.way.Stretch;
import io.yidan.query.page.way.Way;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes room on the drawing: of more than eight places, those far from the goods become one, "+3". */
final class Fold {
    private static final int MOST = 8;

    private Fold() {}

    /** The same way with at most eight places; the first, the last and the present one are always among them. */
    static Way of(Way way) {
        int places = way.stations().size();
        for (int shown = places; shown > 2; shown--) {
            var folded = fold(way, kept(way, shown));
            if (folded.stations().size() <= MOST) {
                return folded;
            }
        }
        return fold(way, kept(way, 2));
    }

    /** So many places to show: first and last, then the nearest to the goods. */
    private static Set<Integer> kept(Way way, int count) {
        int last = way.stations().size() - 1;
        int present = present(way.stations());
        return IntStream.rangeClosed(0, last)
                .boxed()
                .sorted(
                        Comparator.comparingInt(
                                n -> n == 0 || n == last ? -1 : Math.abs(n - present)))
                .limit(count)
                .collect(HashSet::new, Set::add, Set::addAll);
    }

    private static int present(List<Station> all) {
        return IntStream.range(0, all.size())
                .filter(n -> all.get(n).stand() == Stand.NOW)
                .findFirst()
                .orElseGet(
                        () -> (int) all.stream().filter(one -> one.stand() == Stand.DONE).count());
    }

    /** Puts each run of two or more places that are not kept into one. */
    private static Way fold(Way way, Set<Integer> kept) {
        var stations = new ArrayList<Station>();
        var stretches = new ArrayList<Stretch>();
        for (int n = 0; n < way.stations().size(); n++) {
            int end = n;
            while (!kept.contains(end)) {
                end++;
            }
            int run = end - n;
            if (n > 0) {
                stretches.add(way.stretches().get(n - 1));
            }
            stations.add(run < 2 ? way.stations().get(n) : more(way.stations().subList(n, end)));
            n = run < 2 ? n : end - 1;
        }
        return new Way(stations, stretches);
    }

    private static Station more(List<Station> run) {
        return new Station(
                "+" + run.size(),
                run.getLast().stand(),
                false,
                0,
                "",
                List.of(),
                Optional.empty(),
                "");
    }
}
