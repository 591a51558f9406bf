package io.yidan.bench.lab;

import io.yidan.bench.freight.Freight;
import io.yidan.bench.load.Sample;

import java.time.Duration;

/**
 * One run that the books agree with.
 *
 * @param cost of one event, read models included
 * @param behind how long after the last answer the read models showed everything
 */
public record Window(Sample sample, Cost cost, Duration behind, Freight freight) {

    /** In a few words. */
    public String told() {
        return "%,.0f events/s, p99 %.1f ms, %.0f events a waybill, %d turned away, models %.1f s behind%s"
                .formatted(
                        sample.perSecond(),
                        sample.latencies().millis(99),
                        freight.eventsPerWaybill(),
                        sample.refusals(),
                        behind.toMillis() / 1_000.0,
                        sample.lateness() == null ? "" : ", " + sample.lateness());
    }

    /**
     * What one event cost.
     *
     * @param pages bytes of tables and indexes of the log
     * @param wal bytes of write-ahead log, read models included
     */
    public record Cost(
            double serverMicros,
            double databaseMicros,
            double generatorMicros,
            double pages,
            double wal) {}
}
