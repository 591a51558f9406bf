package io.yidan.query.places;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds places by what people type: a code, a name, the beginning of one, a name misspelt. */
final class PlaceSearch {
    private static final int BEGINS = 1;
    private static final int HOLDS = 2;
    private static final int MISSPELT = 3;
    private static final int NOT = 9;
    private static final Comparator<Hit> LIKELIEST =
            Comparator.comparingInt(Hit::off)
                    .thenComparing(hit -> !hit.entry().place().ours())
                    .thenComparing(hit -> hit.entry().en().length())
                    .thenComparing(hit -> hit.entry().place().code());

    private final List<Entry> entries;

    /** Every spelling is searched; what is found is the place it is a spelling of. */
    PlaceSearch(List<KnownPlace> spellings, UnaryOperator<KnownPlace> meant) {
        entries = spellings.stream().map(spelt -> Entry.of(spelt, meant.apply(spelt))).toList();
    }

    List<KnownPlace> find(String text, int limit) {
        String wanted = Spelling.plain(text);
        String code = text.strip().toUpperCase(Locale.ROOT).replace(" ", "");
        var seen = new HashSet<String>();
        return entries.stream()
                .map(entry -> new Hit(entry, off(entry, wanted, code)))
                .filter(hit -> hit.off() < NOT && !wanted.isEmpty())
                .sorted(LIKELIEST)
                .map(hit -> hit.entry().place())
                .filter(place -> seen.add(place.key()))
                .limit(limit)
                .toList();
    }

    private static int off(Entry entry, String wanted, String code) {
        if (entry.place().code().equals(code)
                || entry.en().equals(wanted)
                || entry.zh().equals(wanted)) {
            return 0;
        }
        if (entry.en().startsWith(wanted) || entry.zh().startsWith(wanted)) {
            return BEGINS;
        }
        if ((" " + entry.en()).contains(" " + wanted) || entry.zh().contains(wanted)) {
            return HOLDS;
        }
        int distance = entry.distance(wanted);
        return distance <= Spelling.allowed(wanted) ? MISSPELT + distance : NOT;
    }

    private record Hit(Entry entry, int off) {}

    /** A place with its names as they are compared. */
    private record Entry(KnownPlace place, String zh, String en) {
        static Entry of(KnownPlace spelt, KnownPlace meant) {
            return new Entry(meant, Spelling.plain(spelt.nameZh()), Spelling.plain(spelt.nameEn()));
        }

        /** Of the whole name, or of as many of its first words as are wanted. */
        int distance(String wanted) {
            return Stream.of(en, firstWords(wanted))
                    .mapToInt(name -> Spelling.distance(wanted, name))
                    .min()
                    .orElse(Spelling.TOO_FAR);
        }

        private String firstWords(String wanted) {
            long words = wanted.chars().filter(c -> c == ' ').count() + 1;
            int[] ends = IntStream.range(0, en.length()).filter(i -> en.charAt(i) == ' ').toArray();
            return ends.length < words ? en : en.substring(0, ends[(int) words - 1]);
        }
    }
}
