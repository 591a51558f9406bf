package io.yidan.query.door.grpc;

import io.grpc.stub.StreamObserver;
import io.yidan.access.CallerSource;
import io.yidan.proto.tracking.v1.FindWaybillsRequest;
import io.yidan.proto.tracking.v1.FindWaybillsResponse;
import io.yidan.proto.tracking.v1.ListWaybillsRequest;
import io.yidan.proto.tracking.v1.ListWaybillsResponse;
import io.yidan.proto.tracking.v1.WaybillListServiceGrpc;
import io.yidan.query.door.ListReads;

/** The gRPC door to lists of waybills and to finding them. */
public final class WaybillListDoor extends WaybillListServiceGrpc.WaybillListServiceImplBase
        implements AutoCloseable {
    private final ListReads reads;
    private final Answering answering;

    public WaybillListDoor(ListReads reads, CallerSource callers) {
        this.reads = reads;
        this.answering = new Answering(callers);
    }

    @Override
    public void findWaybills(
            FindWaybillsRequest request, StreamObserver<FindWaybillsResponse> answer) {
        answering.answer(
                answer,
                caller -> {
                    answer.onNext(reads.find(caller, request));
                    answer.onCompleted();
                });
    }

    @Override
    public void listWaybills(
            ListWaybillsRequest request, StreamObserver<ListWaybillsResponse> answer) {
        answering.answer(
                answer,
                caller -> {
                    answer.onNext(reads.list(caller, request));
                    answer.onCompleted();
                });
    }

    @Override
    public void close() {
        answering.close();
    }
}
