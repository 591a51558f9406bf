package io.yidan.query.read;

import java.util.concurrent.Semaphore;

/** How many may read at once; who comes above that is turned away at once rather than made to wait for its time-out. */
final class Readers {
    private final Semaphore places;

    Readers(int atOnce) {
        places = new Semaphore(atOnce);
    }

    /** What a reader does in its place. */
    @FunctionalInterface
    interface Reading {
        Look look() throws InterruptedException;
    }

    Look admit(Reading reading) throws InterruptedException {
        if (!places.tryAcquire()) {
            return new Look.Busy();
        }
        try {
            return reading.look();
        } finally {
            places.release();
        }
    }
}
