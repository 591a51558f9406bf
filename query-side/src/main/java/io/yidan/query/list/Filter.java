package io.yidan.query.list;

/** Some of a party's waybills. */
public enum Filter {
    /** Neither closed nor void. */
    OPEN("TRUE"),
    /** The party owes something. */
    WAITING("NOT others"),
    /** Units stand because of something owed. */
    STANDING("stands < 'infinity'"),
    /** Expected later than planned, or not there though planned to be. */
    LATE("late"),
    /** Closed or void. */
    CLOSED("TRUE");

    private final String condition;

    Filter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
