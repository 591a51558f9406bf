package io.yidan.bench.row;

import io.yidan.bench.freight.Parcel;
import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Plan;
import io.yidan.bench.lab.Row;
import io.yidan.bench.lab.Take;
import io.yidan.bench.lab.Window;
import io.yidan.bench.load.ClosedLoop;
import io.yidan.bench.load.Stubs;
import io.yidan.bench.load.UnaryWay;
import io.yidan.bench.process.Exchange;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc.LegEventServiceStub;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Two exchange processes on one database, each waybill at home on one of them, or all on both. */
public record TwoNodesRow(boolean isRouted) implements Row {
    private static final int IN_FLIGHT = 256;

    @Override
    public String name() {
        return isRouted ? "two-nodes-routed" : "two-nodes-unrouted";
    }

    @Override
    public void run(Lab lab) throws IOException, InterruptedException {
        lab.exchange();
        try (var second = Exchange.start(lab.setup.installed(), 1);
                var there = Stubs.of(second, "KZR")) {
            List<LegEventServiceStub> stubs = new ArrayList<>();
            for (int n = 0; n < lab.carrier().events().size(); n++) {
                stubs.add(lab.carrier().events().get(n));
                stubs.add(there.events().get(n));
            }
            run(lab, stubs);
        }
    }

    private void run(Lab lab, List<LegEventServiceStub> stubs)
            throws IOException, InterruptedException {
        Plan.Run<Window> run =
                length ->
                        lab.window(
                                name(),
                                length,
                                (freight, ledger) ->
                                        ClosedLoop.run(
                                                answers ->
                                                        new UnaryWay(
                                                                stubs,
                                                                route(stubs.size()),
                                                                answers),
                                                freight,
                                                ledger,
                                                IN_FLIGHT,
                                                length));
        if (!lab.plan.runIn().isZero()) {
            run.of(lab.plan.warmUp());
            run.of(lab.plan.warmUp());
        }
        var windows = lab.plan.runs(name(), run, Window::told);
        Take.rate(lab.figures, name(), windows);
        Take.latency(lab.figures, name(), windows);
    }

    /** Connections to the first node have even numbers, to the second odd ones. */
    private ToIntFunction<Parcel> route(int connections) {
        return isRouted
                ? parcel -> Math.floorMod(parcel.event().getWaybillNumber().hashCode(), connections)
                : parcel -> (int) ((parcel.number() + parcel.number() / Lab.ABREAST) % connections);
    }
}
