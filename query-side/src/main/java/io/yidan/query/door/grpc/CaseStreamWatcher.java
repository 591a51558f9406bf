package io.yidan.query.door.grpc;

import io.yidan.proto.customs.v1.PresentReached;
import io.yidan.proto.customs.v1.WatchCasesResponse;
import io.yidan.query.customs.ChangedCases.Change;
import io.yidan.query.customs.watch.CaseWatcher;

import java.util.List;

/** Somebody who watches customs cases by a gRPC stream. */
record CaseStreamWatcher(Outlet<WatchCasesResponse> outlet) implements CaseWatcher {

    @Override
    public void see(List<Change> changes) {
        changes.forEach(change -> outlet.tell(answer(change)));
    }

    @Override
    public void present(long cursor) {
        outlet.tell(
                WatchCasesResponse.newBuilder()
                        .setCursor(cursor)
                        .setPresent(PresentReached.getDefaultInstance())
                        .build());
    }

    @Override
    public void stillThere() {
        // gRPC finds out by itself whether the other side is there
    }

    @Override
    public boolean gone() {
        return outlet.gone();
    }

    private static WatchCasesResponse answer(Change change) {
        var answer = WatchCasesResponse.newBuilder().setCursor(change.cursor());
        return change.open()
                ? answer.setWaiting(CustomsReadDoor.waiting(change.item())).build()
                : answer.setOver(change.item().view()).build();
    }
}
