package io.yidan.query.tracking;

/** Makes projections, for the live tables and for those being built beside them. */
@FunctionalInterface
public interface TrackingProjections {

    /** One that writes to the tables whose names end like this. */
    TrackingProjection on(String suffix);

    default TrackingProjection live() {
        return on("");
    }
}
