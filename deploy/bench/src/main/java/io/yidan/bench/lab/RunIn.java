package io.yidan.bench.lab;

import io.yidan.bench.database.Ledger;
import io.yidan.bench.freight.Freight;
import io.yidan.bench.load.ClosedLoop;
import io.yidan.bench.load.StreamWay;
import io.yidan.bench.load.UnaryWay;
import io.yidan.bench.load.Way;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc.LegEventServiceStub;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Both ways of posting for a while, of which nothing is written down. */
public final class RunIn {
    /** So many that none becomes much longer than a waybill is. */
    private static final int WAYBILLS = 5_000;

    private static final int UNARY = 64;
    private static final int STREAM = 512;

    private RunIn() {}

    static void on(Lab lab, Duration length) throws IOException, InterruptedException {
        var half = length.dividedBy(2);
        var events = lab.carrier().events();
        unary(events, lab.issued(WAYBILLS), half);
        stream(events, lab.issued(WAYBILLS), half);
    }

    /** One call an event; says how many events a second. */
    public static double unary(
            List<LegEventServiceStub> carrier, List<String> waybills, Duration length)
            throws InterruptedException {
        return flow(UnaryWay.over(carrier), waybills, UNARY, length);
    }

    /** Over streams; says how many events a second. */
    public static double stream(
            List<LegEventServiceStub> carrier, List<String> waybills, Duration length)
            throws InterruptedException {
        return flow(StreamWay.over(carrier, 4), waybills, STREAM, length);
    }

    private static double flow(Way.Kind way, List<String> waybills, int inFlight, Duration length)
            throws InterruptedException {
        var freight = Freight.of(waybills, Lab.unique("run-in"), Lab.ABREAST, Freight.EVENTS_EACH);
        return ClosedLoop.run(way, freight, new Ledger(0), inFlight, length).perSecond();
    }
}
