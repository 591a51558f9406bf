package io.yidan.query.page.way;

import io.yidan.proto.type.v1.LegMode;

import java.util.Locale;

/** How goods go from one place to the next. */
public enum Mode {
    RAIL,
    ROAD,
    SEA,
    AIR;

    /** The mode of a leg between two places; what is not said is drawn as a road. */
    static Mode of(LegMode told) {
        return switch (told) {
            case LEG_MODE_RAIL -> RAIL;
            case LEG_MODE_SEA -> SEA;
            case LEG_MODE_AIR -> AIR;
            case LEG_MODE_ROAD, LEG_MODE_TERMINAL, LEG_MODE_UNSPECIFIED, UNRECOGNIZED -> ROAD;
        };
    }

    /** Its class in the style sheet, and the end of the key of its word. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
