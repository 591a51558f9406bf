package io.yidan.query.places;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares names as people spell them: without accents and case, and one or two letters off. */
final class Spelling {
    static final int TOO_FAR = 3;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Spelling() {}

    /** Lower case, no accents, words parted by one space. */
    static String plain(String written) {
        String bare =
                MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** How many letters a text may be off: short ones say too little. */
    static int allowed(String text) {
        return text.length() < 3 ? 0 : text.length() < 5 ? 1 : 2;
    }

    /** Letters put in, left out, replaced, or changed with their neighbour; {@link #TOO_FAR} stands for any more than two. */
    static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) >= TOO_FAR) {
            return TOO_FAR;
        }
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] next = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            next[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                next[j] = Math.min(Math.min(next[j - 1], last[j]) + 1, last[j - 1] + same);
                if (turned(one, i, other, j)) {
                    next[j] = Math.min(next[j], before[j - 2] + 1);
                }
                least = Math.min(least, next[j]);
            }
            if (least >= TOO_FAR) {
                return TOO_FAR;
            }
            int[] free = before;
            before = last;
            last = next;
            next = free;
        }
        return Math.min(last[other.length()], TOO_FAR);
    }

    private static boolean turned(String one, int i, String other, int j) {
        return i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
