package io.yidan.waybill.owed;

import io.yidan.waybill.value.EventTime;

import java.time.Instant;
import java.util.Comparator;

/** Since when an act is owed: a time that was told, or when a certain event of the waybill was recorded. */
public sealed interface Since {
    /** The longest first; what is known by its record alone comes after. */
    Comparator<Since> ORDER = Comparator.comparing(Since::instant).thenComparing(Since::version);

    /** As told, or as planned. */
    record Told(EventTime at) implements Since {}

    /** A decision says no time of its own: the recorded time of the event of this version counts. */
    record Recorded(long version) implements Since {}

    private Instant instant() {
        return this instanceof Told(var at) ? at.order() : Instant.MAX;
    }

    private long version() {
        return this instanceof Recorded(var version) ? version : -1;
    }
}
