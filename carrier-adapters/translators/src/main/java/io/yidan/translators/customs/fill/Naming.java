package io.yidan.translators.customs.fill;

/**
 * How an element that repeats, and what stands in it, is named to people. Example: Body/Unit[2].
 *
 * @param path its path in the layout; empty for the whole message
 * @param shown the same with the numbers of those that repeat, from 1
 */
record Naming(String path, String shown) {
    static final Naming WHOLE = new Naming("", "");

    /** The name of an element whose path leads through here. */
    String of(String below) {
        return shown + below.substring(path.length());
    }

    /** The one of this number among the elements of a path. */
    Naming item(String below, int number) {
        return new Naming(below, of(below) + "[" + number + "]");
    }
}
