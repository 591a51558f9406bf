package io.yidan.exchange.operate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.yidan.query.health.Health;
import io.yidan.query.health.Health.Model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

/**
 * What the operator's page says, as numbers to be collected. The exchange is asked once for all that are read within a
 * second.
 */
final class Meters implements MeterBinder {
    private static final long FRESH = Duration.ofSeconds(1).toNanos();
    private final Health health;
    private final FailedFiles files;
    private final Clock clock;
    private Health.Report last;
    private long lastAt;

    Meters(Health health, FailedFiles files, Clock clock) {
        this.health = health;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "yidan.log.position", "last position of the log", Health.Report::head);
        gauge(
                registry,
                "yidan.dead.letters.streams",
                "streams of which a follower has left an event out",
                Health.Report::stuckInAll);
        gauge(
                registry,
                "yidan.unmatched.facts",
                "facts that wait for their waybill",
                report -> report.unmatched().waiting());
        gauge(
                registry,
                "yidan.unmatched.oldest.seconds",
                "how long the oldest of them has waited, 0 if none waits",
                report -> report.unmatched().oldest().map(this::age).orElse(0.0));
        Gauge.builder("yidan.files.failed", files, FailedFiles::count)
                .description("files in failed folders, with faults to be put right")
                .register(registry);
        for (Model model : report().models()) {
            of("yidan.model.behind.events", model.name(), this::behind)
                    .description("events a read model is behind the log")
                    .register(registry);
            of("yidan.model.limit.events", model.name(), name -> model(name).limit())
                    .description("events it may be behind while all is well")
                    .register(registry);
        }
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String what,
            ToDoubleFunction<Health.Report> value) {
        Gauge.builder(name, this, meters -> value.applyAsDouble(meters.report()))
                .description(what)
                .register(registry);
    }

    private Gauge.Builder<Meters> of(String name, String model, ToDoubleFunction<String> value) {
        return Gauge.builder(name, this, _ -> value.applyAsDouble(model)).tag("model", model);
    }

    private double behind(String name) {
        return model(name).behind(report().head());
    }

    private Model model(String name) {
        return report().models().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private double age(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }

    private synchronized Health.Report report() {
        long now = System.nanoTime();
        if (last == null || now - lastAt > FRESH) {
            last = health.now();
            lastAt = now;
        }
        return last;
    }
}
