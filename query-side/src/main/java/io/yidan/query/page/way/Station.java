package io.yidan.query.page.way;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A place on the way, ready to be drawn and told.
 *
 * @param stay whether goods stay here between two legs
 * @param used share of the time limit that is used where goods stay now, above 1 when it is over, else 0
 * @param stayed how long they stayed, in words, once they have left
 * @param mark what customs did here or will do, or what is irregular here
 * @param note what is said of the goods that are here now, or empty
 */
public record Station(
        String name,
        Stand stand,
        boolean stay,
        double used,
        String stayed,
        List<Timetable.Entry> times,
        Optional<Mark> mark,
        String note) {

    /** The share of a limit that a time is. */
    static double share(Duration time, Duration limit) {
        return (double) time.toSeconds() / Math.max(1, limit.toSeconds());
    }

    public boolean over() {
        return used > 1;
    }
}
