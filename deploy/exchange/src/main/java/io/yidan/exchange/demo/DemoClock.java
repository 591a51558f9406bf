package io.yidan.exchange.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * The time of the demo. It runs faster than ours, never passes the instant it was let go to, and never goes back, not
 * over a restart either: its file holds an instant that no reading has passed, and from there it goes on.
 */
public final class DemoClock extends Clock implements AutoCloseable {
    public static final Instant START = Instant.parse("2026-08-31T06:20:00Z");
    private static final Duration AHEAD = Duration.ofSeconds(5);
    private static final Instant NO_CEILING = Instant.parse("9999-12-31T00:00:00Z");

    private final Path file;
    private final double speed;
    private final LongSupplier realNanos;
    private Instant from;
    private long since;
    private Instant ceiling;
    private Instant promised;

    DemoClock(Path file, double speed, LongSupplier realNanos) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException(
                    "the demo clock needs a speed above 0, got: " + speed);
        }
        this.file = file;
        this.speed = speed;
        this.realNanos = realNanos;
        this.from = kept(file);
        this.since = realNanos.getAsLong();
        this.ceiling = from;
        this.promised = from;
    }

    /** Stands where it stood in this folder, or at the start, until it is let go. Speed 3600 is an hour a second. */
    public static DemoClock in(Path folder, double speed) {
        return new DemoClock(folder.resolve("demo-clock"), speed, System::nanoTime);
    }

    /** Refuses a log that already knows a later time: it is not the log of this demo. */
    public void mustNotBeBehind(Instant logHead) {
        var now = instant();
        if (logHead.isAfter(now)) {
            throw new IllegalStateException(
                    "the last event in the log was recorded at %s, the demo clock says %s. This is not the demo's own data: start with an empty demo folder and database, or without the demo profile."
                            .formatted(logHead, now));
        }
    }

    @Override
    public synchronized Instant instant() {
        var now = reading();
        if (now.isAfter(promised)) {
            promise(earlier(ceiling, now.plus(demo(AHEAD))));
        }
        return now;
    }

    /** Lets it run as far as this instant and no further. An instant already passed stops it here. */
    public synchronized void letGoUntil(Instant limit) {
        from = instant();
        since = realNanos.getAsLong();
        ceiling = limit.isBefore(from) ? from : limit;
    }

    /** Lets it run without end. */
    public void letGo() {
        letGoUntil(NO_CEILING);
    }

    /** Waits until it has reached this instant; it must have been let go so far. */
    public void await(Instant when) throws InterruptedException {
        for (var now = instant(); now.isBefore(when); now = instant()) {
            long nanos =
                    (long) Math.min(Duration.between(now, when).toMillis() / speed * 1e6, 2.5e8);
            Thread.sleep(Duration.ofNanos(Math.max(nanos, 100_000)));
        }
    }

    /** Keeps the exact time for the next start. */
    @Override
    public synchronized void close() {
        from = reading();
        since = realNanos.getAsLong();
        ceiling = from;
        promise(from);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : new InZone(this, zone);
    }

    private Instant reading() {
        var run = demo(Duration.ofNanos(realNanos.getAsLong() - since));
        return run.compareTo(Duration.between(from, ceiling)) < 0 ? from.plus(run) : ceiling;
    }

    private Duration demo(Duration real) {
        return Duration.ofMillis((long) Math.min(real.toNanos() / 1e6 * speed, 1e15));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void promise(Instant until) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, until.toString());
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            promised = until;
        } catch (IOException e) {
            throw new UncheckedIOException("the demo clock cannot keep its time in " + file, e);
        }
    }

    private static Instant kept(Path file) {
        try {
            return Files.exists(file) ? Instant.parse(Files.readString(file).strip()) : START;
        } catch (IOException e) {
            throw new UncheckedIOException("the demo clock cannot read its time from " + file, e);
        }
    }

    private static final class InZone extends Clock {
        private final Clock clock;
        private final ZoneId zone;

        private InZone(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return clock.withZone(other);
        }
    }
}
