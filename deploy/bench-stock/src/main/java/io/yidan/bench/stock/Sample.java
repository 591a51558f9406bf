package io.yidan.bench.stock;

import io.yidan.bench.freight.Freight;
import io.yidan.bench.stock.StockWaybill.Asked;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One waybill of the bench and its events, for what is measured without a database. */
public final class Sample {
    private static final Yard YARD = new Yard();
    private static final String NUMBER = YARD.number(0).value();

    private Sample() {}

    /** Drafted, approved, issued, and so many events told. */
    public static List<WaybillEvent> history(int told) {
        var commands =
                Stream.concat(
                        YARD.issuing(YARD.number(0)).stream().map(Asked::command),
                        Stream.iterate(0, n -> n + 1).limit(told).map(n -> command(event(n))));
        var history = new ArrayList<WaybillEvent>();
        var waybill = Waybill.NONE;
        for (var command : commands.toList()) {
            for (var event : waybill.decide(command).events()) {
                history.add(event);
                waybill = waybill.evolve(event);
            }
        }
        return history;
    }

    /** The n-th event as it comes over the wire. */
    public static LegEvent event(int n) {
        var freight = Freight.of(List.of(NUMBER), "sample", 1, n + 1);
        return Stream.generate(() -> freight.next(0).event()).skip(n).findFirst().orElseThrow();
    }

    public static WaybillCommand command(LegEvent event) {
        return YARD.told(event).command();
    }
}
