package io.yidan.bench.stock.pure;

import com.google.protobuf.InvalidProtocolBufferException;

import io.yidan.bench.stock.Sample;
import io.yidan.codec.stored.EventForms;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.decision.WaybillEvent;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What one event costs in the pure part of its way: no thread, no disk, no wire. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PureFunctions {
    private static final Instant RECORDED = Instant.parse("2026-09-04T08:00:00Z");
    private final EventForms forms = new EventForms();
    private byte[] message;
    private Waybill waybill;
    private List<WaybillEvent> history;

    @Setup
    public void prepare() {
        history = Sample.history(47);
        waybill = Waybill.of(history);
        message = Sample.event(47).toByteArray();
    }

    /** Bytes of the wire to message, to command, to decision, to bytes of the disk. */
    @Benchmark
    public Object wireToDisk() throws InvalidProtocolBufferException {
        var command = Sample.command(LegEvent.parseFrom(message));
        return forms.write(waybill.decide(command).events().getFirst(), RECORDED);
    }

    /** Fifty events to the state they leave. */
    @Benchmark
    public Waybill evolveFifty() {
        return Waybill.of(history);
    }
}
