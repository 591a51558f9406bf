package io.yidan.client;

import com.google.protobuf.Timestamp;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.yidan.proto.tracking.v1.GetWaybillRequest;
import io.yidan.proto.tracking.v1.TrackingServiceGrpc.TrackingServiceBlockingStub;
import io.yidan.proto.tracking.v1.WatchWaybillRequest;
import io.yidan.proto.tracking.v1.WatchWaybillResponse;
import io.yidan.proto.tracking.v1.WaybillView;

import java.time.Instant;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How far waybills have come, for who has a part in them. */
public final class Tracking {
    private final TrackingServiceBlockingStub stub;
    private final Retry retry;

    Tracking(TrackingServiceBlockingStub stub, Retry retry) {
        this.stub = stub;
        this.retry = retry;
    }

    /** The waybill as the read model has it now. */
    public WaybillView get(String waybill) {
        return get(GetWaybillRequest.newBuilder().setWaybillNumber(waybill).build());
    }

    /** The waybill with at least what this revision brought, as a receipt told it. */
    public WaybillView getAtLeast(String waybill, long revision) {
        return get(
                GetWaybillRequest.newBuilder()
                        .setWaybillNumber(waybill)
                        .setMinRevision(revision)
                        .build());
    }

    /** The waybill with what the exchange knew at that moment. */
    public WaybillView getAsOf(String waybill, Instant recorded) {
        var asOf =
                Timestamp.newBuilder()
                        .setSeconds(recorded.getEpochSecond())
                        .setNanos(recorded.getNano());
        return get(GetWaybillRequest.newBuilder().setWaybillNumber(waybill).setAsOf(asOf).build());
    }

    public WaybillView get(GetWaybillRequest request) {
        return retry.call(
                        within ->
                                stub.withDeadlineAfter(within.toNanos(), TimeUnit.NANOSECONDS)
                                        .getWaybill(request))
                .getWaybill();
    }

    /**
     * The waybill now and after each change, for as long as it is read; a broken connection is taken up again after the
     * last revision seen. Close the stream to stop.
     */
    public Stream<WaybillView> watch(String waybill) {
        var watch = new Watch(waybill);
        return Stream.generate(watch::next).takeWhile(Objects::nonNull).onClose(watch::stop);
    }

    private final class Watch {
        private final CancellableContext life = Context.current().withCancellation();
        private final WatchWaybillRequest.Builder from = WatchWaybillRequest.newBuilder();
        private Iterator<WatchWaybillResponse> open;

        private Watch(String waybill) {
            from.setWaybillNumber(waybill);
        }

        /** Null when stopped. */
        private WaybillView next() {
            try {
                var view = retry.call(_ -> heard());
                from.setAfterRevision(view.getRevision());
                return view;
            } catch (RefusedException e) {
                if (life.isCancelled()) {
                    return null;
                }
                throw e;
            }
        }

        /** No deadline: silence on a watch means that nothing changed. */
        private WaybillView heard() {
            try {
                if (open == null) {
                    open = life.call(() -> stub.watchWaybill(from.build()));
                }
                if (open.hasNext()) {
                    return open.next().getWaybill();
                }
                throw Status.UNAVAILABLE.withDescription("watch ended").asRuntimeException();
            } catch (StatusRuntimeException e) {
                open = null;
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private void stop() {
            life.cancel(null);
        }
    }
}
