package io.yidan.codec;

/**
 * Lets equal values that come again and again be one object, so that thousands of events in memory share who told them,
 * where, and of which unit. Remembers a few thousand values; a new one takes the place of an old one.
 */
public final class Again {
    private static final int PLACES = 8_192;
    private static final Object[] KNOWN = new Object[PLACES];

    private Again() {}

    /** The value, or one equal to it that came before. It must never change. */
    @SuppressWarnings("unchecked")
    public static <T> T of(T value) {
        int hash = value.hashCode();
        int place = (hash ^ hash >>> 13) & PLACES - 1;
        Object known = KNOWN[place];
        if (known != null && known.getClass() == value.getClass() && known.equals(value)) {
            return (T) known;
        }
        KNOWN[place] = value;
        return value;
    }
}
