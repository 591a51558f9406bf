package io.yidan.bench.load;

import io.yidan.bench.freight.Parcel;

/** A way to the exchange: one call for each event, or streams. */
public interface Way extends AutoCloseable {

    /** Sends it off; the answer comes to those the way was opened for. */
    void send(Parcel parcel);

    @Override
    void close();

    /** How a way is opened. */
    @FunctionalInterface
    interface Kind {
        Way open(Answers answers);
    }
}
