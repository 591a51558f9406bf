package io.yidan.client;

import com.google.protobuf.Timestamp;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.yidan.proto.tracking.v1.FindWaybillsRequest;
import io.yidan.proto.tracking.v1.FindWaybillsResponse;
import io.yidan.proto.tracking.v1.GetWaybillRequest;
import io.yidan.proto.tracking.v1.ListFilter;
import io.yidan.proto.tracking.v1.ListWaybillsRequest;
import io.yidan.proto.tracking.v1.ListWaybillsResponse;
import io.yidan.proto.tracking.v1.TrackingServiceGrpc.TrackingServiceBlockingStub;
import io.yidan.proto.tracking.v1.WatchWaybillRequest;
import io.yidan.proto.tracking.v1.WatchWaybillResponse;
import io.yidan.proto.tracking.v1.WaybillListServiceGrpc.WaybillListServiceBlockingStub;
import io.yidan.proto.tracking.v1.WaybillSummary;
import io.yidan.proto.tracking.v1.WaybillView;

import java.time.Instant;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How far waybills have come, for who has a part in them. */
public final class Tracking {
    private final TrackingServiceBlockingStub stub;
    private final WaybillListServiceBlockingStub lists;
    private final Retry retry;

    Tracking(TrackingServiceBlockingStub stub, WaybillListServiceBlockingStub lists, Retry retry) {
        this.stub = stub;
        this.lists = lists;
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
        var asOf = time(recorded);
        return get(GetWaybillRequest.newBuilder().setWaybillNumber(waybill).setAsOf(asOf).build());
    }

    public WaybillView get(GetWaybillRequest request) {
        return retry.call(
                        within ->
                                stub.withDeadlineAfter(within.toNanos(), TimeUnit.NANOSECONDS)
                                        .getWaybill(request))
                .getWaybill();
    }

    /** The waybills that a number in any spelling means or ever meant: their own, or one of a box, a vehicle, a paper. */
    public FindWaybillsResponse find(String text) {
        return find(FindWaybillsRequest.newBuilder().setText(text).build());
    }

    /** The waybills that a number meant at that moment. */
    public FindWaybillsResponse findAt(String text, Instant moment) {
        return find(FindWaybillsRequest.newBuilder().setText(text).setAt(time(moment)).build());
    }

    public FindWaybillsResponse find(FindWaybillsRequest request) {
        return retry.call(
                within ->
                        lists.withDeadlineAfter(within.toNanos(), TimeUnit.NANOSECONDS)
                                .findWaybills(request));
    }

    /** One page of the party's waybills, with the counts of all filters. */
    public ListWaybillsResponse list(ListWaybillsRequest request) {
        return retry.call(
                within ->
                        lists.withDeadlineAfter(within.toNanos(), TimeUnit.NANOSECONDS)
                                .listWaybills(request));
    }

    /** All of the party's waybills that a filter lets through, page after page as they are read. */
    public Stream<WaybillSummary> listAll(ListFilter filter) {
        var first = ListWaybillsRequest.newBuilder().setFilter(filter).build();
        return Stream.iterate(list(first), Objects::nonNull, page -> after(first, page))
                .flatMap(page -> page.getWaybillsList().stream());
    }

    private ListWaybillsResponse after(ListWaybillsRequest first, ListWaybillsResponse page) {
        return page.getNextPageToken().isEmpty()
                ? null
                : list(first.toBuilder().setPageToken(page.getNextPageToken()).build());
    }

    /**
     * The waybill now and after each change, for as long as it is read; a broken connection is taken up again after the
     * last revision seen. Close the stream to stop.
     */
    public Stream<WaybillView> watch(String waybill) {
        var watch = new Watch(waybill);
        return Stream.generate(watch::next).takeWhile(Objects::nonNull).onClose(watch::stop);
    }

    private static Timestamp time(Instant moment) {
        return Timestamp.newBuilder()
                .setSeconds(moment.getEpochSecond())
                .setNanos(moment.getNano())
                .build();
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
