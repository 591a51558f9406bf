package io.yidan.query.read;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many may read at once. Some more wait for a place for a moment, in the order they came, so that a hiccup turns
 * nobody away; who comes above that, or waits too long, is told so rather than made to wait for its time-out.
 */
final class Readers {
    private final Semaphore places;
    private final Semaphore seats;
    private final Duration patience;

    Readers(int atOnce, int waiting, Duration patience) {
        this.places = new Semaphore(atOnce, true);
        this.seats = new Semaphore(atOnce + waiting);
        this.patience = patience;
    }

    /** What a reader does in its place. */
    @FunctionalInterface
    interface Reading {
        Look look() throws InterruptedException;
    }

    Look admit(Reading reading) throws InterruptedException {
        if (!seats.tryAcquire()) {
            return new Look.Busy();
        }
        try {
            return seated(reading);
        } finally {
            seats.release();
        }
    }

    private Look seated(Reading reading) throws InterruptedException {
        if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            return new Look.Busy();
        }
        try {
            return reading.look();
        } finally {
            places.release();
        }
    }
}
