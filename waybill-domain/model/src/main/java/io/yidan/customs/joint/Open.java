package io.yidan.customs.joint;

/** Something that still stands between goods and their release; what it is about, where the kind alone does not say. */
public record Open(Kind kind, String what) {

    /** What can be open. */
    public enum Kind {
        UNITS_NOT_IN,
        CHECK_OPEN,
        CHECK_FAILED,
        IRREGULARITY,
        DECLARATION_INCOMPLETE,
        DUTY_UNSETTLED
    }

    @Override
    public String toString() {
        return what.isEmpty() ? kind.name() : kind + " " + what;
    }
}
