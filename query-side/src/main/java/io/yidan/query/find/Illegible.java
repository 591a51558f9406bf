package io.yidan.query.find;

/** A text that can be no number, and why. */
public final class Illegible extends IllegalArgumentException {
    private final Why why;

    Illegible(Why why) {
        super(why.rule);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** What is wrong with it. */
    public enum Why {
        EMPTY("a number has at least one letter or digit"),
        TOO_LONG("a number has at most 64 letters and digits"),
        UNREADABLE("a number has no control characters and nothing that cannot be seen");

        private final String rule;

        Why(String rule) {
            this.rule = rule;
        }
    }
}
