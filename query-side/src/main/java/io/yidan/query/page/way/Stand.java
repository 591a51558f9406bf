package io.yidan.query.page.way;

import java.util.Locale;

/** Where a place or a leg lies: behind the goods, where they are, or before them. */
public enum Stand {
    DONE,
    NOW,
    AHEAD;

    /** Its class in the style sheet. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
