package io.yidan.query.customs.figure;

import java.util.Optional;

/**
 * How many things of one kind and code there were, and how long they took.
 *
 * @param length of those that are measured; empty if none is
 */
public record Tally(String kind, String code, int count, Optional<Length> length) {

    /**
     * How long things took, in minutes. The median is the value of the middle one, or of the one before the middle; nine
     * of ten took no longer than {@code p90}.
     *
     * @param longestCase the case that took longest
     */
    public record Length(int median, int p90, int longest, String longestCase) {}
}
