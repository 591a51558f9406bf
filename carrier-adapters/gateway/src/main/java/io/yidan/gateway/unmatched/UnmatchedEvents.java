package io.yidan.gateway.unmatched;

import io.grpc.stub.StreamObserver;
import io.yidan.access.Caller;
import io.yidan.codec.Maybe;
import io.yidan.codec.stored.EventForms;
import io.yidan.codec.type.Times;
import io.yidan.command.KeptAside;
import io.yidan.command.KeptAside.Kept;
import io.yidan.gateway.signin.CallerContext;
import io.yidan.proto.carrier.v1.JoinUnmatchedRequest;
import io.yidan.proto.carrier.v1.JoinUnmatchedResponse;
import io.yidan.proto.carrier.v1.ListUnmatchedRequest;
import io.yidan.proto.carrier.v1.ListUnmatchedResponse;
import io.yidan.proto.carrier.v1.SetAsideUnmatchedRequest;
import io.yidan.proto.carrier.v1.SetAsideUnmatchedResponse;
import io.yidan.proto.carrier.v1.UnmatchedEntry;
import io.yidan.proto.carrier.v1.UnmatchedServiceGrpc;

/** The door for facts that match no waybill: what waits, and where it belongs. */
public final class UnmatchedEvents extends UnmatchedServiceGrpc.UnmatchedServiceImplBase {
    private static final int USUAL = 100;
    private final KeptAside facts;
    private final Joining joining;

    public UnmatchedEvents(KeptAside facts) {
        this.facts = facts;
        this.joining = new Joining(facts);
    }

    @Override
    public void listUnmatched(
            ListUnmatchedRequest request, StreamObserver<ListUnmatchedResponse> out) {
        int most = request.getPageSize() == 0 ? USUAL : request.getPageSize();
        var after = Maybe.text(request.getPageToken(), PageMark::read);
        var kept = facts.of(caller(), after, most);
        var answer = ListUnmatchedResponse.newBuilder();
        kept.stream().map(UnmatchedEvents::entry).forEach(answer::addEntries);
        if (kept.size() == most) {
            answer.setNextPageToken(PageMark.write(kept.getLast().mark()));
        }
        out.onNext(answer.build());
        out.onCompleted();
    }

    @Override
    public void joinUnmatched(
            JoinUnmatchedRequest request, StreamObserver<JoinUnmatchedResponse> out) {
        var receipt = joining.join(caller(), request);
        out.onNext(JoinUnmatchedResponse.newBuilder().setReceipt(receipt).build());
        out.onCompleted();
    }

    @Override
    public void setAsideUnmatched(
            SetAsideUnmatchedRequest request, StreamObserver<SetAsideUnmatchedResponse> out) {
        joining.setAside(caller(), request);
        out.onNext(SetAsideUnmatchedResponse.getDefaultInstance());
        out.onCompleted();
    }

    private static UnmatchedEntry entry(Kept kept) {
        return UnmatchedEntry.newBuilder()
                .setKept(EventForms.message(kept.told()).getFactUnmatched())
                .setKeptAt(Times.write(kept.mark().keptAt()))
                .setUntil(Times.write(kept.until()))
                .setTurnedDown(kept.turnedDown().orElse(""))
                .build();
    }

    private static Caller caller() {
        return CallerContext.caller();
    }
}
