package io.yidan.query.page.way;

import java.util.Locale;

/**
 * A diamond on the way: what customs did there, what is irregular, or what customs will do.
 *
 * @param said what it is
 * @param who who did it, or who must act
 */
public record Mark(Kind kind, String said, String who) {

    /** What kind of diamond. */
    public enum Kind {
        PASSED,
        ODD,
        PLANNED;

        /** Its class in the style sheet. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Name of its sign. */
        public String sign() {
            return switch (this) {
                case PASSED -> "passed";
                case ODD -> "odd";
                case PLANNED -> "due";
            };
        }
    }
}
