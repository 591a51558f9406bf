package io.yidan.bench.lab;

import io.yidan.bench.database.Ledger;
import io.yidan.bench.freight.Freight;
import io.yidan.bench.load.ClosedLoop;
import io.yidan.bench.load.StreamWay;
import io.yidan.bench.load.UnaryWay;
import io.yidan.bench.load.Way;

import java.io.IOException;
import java.time.Duration;

/** Both ways of posting for a while, of which nothing is written down. */
final class RunIn {
    /** So many that none becomes much longer than a waybill is. */
    private static final int WAYBILLS = 5_000;

    private static final int UNARY = 64;
    private static final int STREAM = 512;

    private RunIn() {}

    static void on(Lab lab, Duration length) throws IOException, InterruptedException {
        var half = length.dividedBy(2);
        var events = lab.carrier().events();
        flow(lab, UnaryWay.over(events), UNARY, half);
        flow(lab, StreamWay.over(events, 4), STREAM, half);
    }

    private static void flow(Lab lab, Way.Kind way, int inFlight, Duration length)
            throws IOException, InterruptedException {
        var waybills = lab.issued(WAYBILLS);
        var freight = Freight.of(waybills, Lab.unique("run-in"), Lab.ABREAST, Freight.EVENTS_EACH);
        ClosedLoop.run(way, freight, new Ledger(0), inFlight, length);
    }
}
