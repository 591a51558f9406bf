package io.yidan.query.list;

/** In which order open waybills are listed; closed ones always come newest arrival first. */
public enum Order {
    /** What waits for the reader, then what has stood longest, then by arrival. */
    URGENCY,
    /** The earliest arrival first. */
    ARRIVAL
}
