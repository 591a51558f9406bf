package io.yidan.gateway.post;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.yidan.proto.carrier.v1.PostLegEventsRequest;
import io.yidan.proto.carrier.v1.PostLegEventsResponse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * One stream of leg events. Answers go out in the order the items came in, and no faster than the other side reads;
 * a new item is asked for when an answer has gone out, so what waits is never more than the window.
 */
final class ItemStream implements StreamObserver<PostLegEventsRequest> {
    private final ServerCallStreamObserver<PostLegEventsResponse> out;
    private final Items items;
    private final Lanes lanes;
    private final Deque<Place> open = new ArrayDeque<>();
    private final Runnable whenOver;
    private boolean ended;
    private boolean draining;
    private boolean turnedAway;
    private boolean over;

    /** The place of an item's answer among all answers. */
    private static final class Place {
        private PostLegEventsResponse answer;
    }

    private ItemStream(
            ServerCallStreamObserver<PostLegEventsResponse> out,
            Items items,
            Executor executor,
            Consumer<ItemStream> whenOver) {
        this.out = out;
        this.whenOver = () -> whenOver.accept(this);
        this.items = items;
        this.lanes = new Lanes(executor);
    }

    static ItemStream open(
            ServerCallStreamObserver<PostLegEventsResponse> out,
            Items items,
            int window,
            Executor executor,
            Consumer<ItemStream> whenOver) {
        var stream = new ItemStream(out, items, executor, whenOver);
        out.disableAutoRequest();
        out.setOnReadyHandler(stream::send);
        out.setOnCancelHandler(stream::giveUp);
        out.request(window);
        return stream;
    }

    @Override
    public void onNext(PostLegEventsRequest item) {
        var place = new Place();
        synchronized (open) {
            turnedAway |= draining;
            if (turnedAway) {
                return;
            }
            open.add(place);
        }
        lanes.put(Items.lane(item), () -> answered(place, items.answer(item)));
    }

    @Override
    public void onError(Throwable cause) {
        giveUp();
    }

    @Override
    public void onCompleted() {
        synchronized (open) {
            ended = true;
        }
        send();
    }

    /** Takes no more items, answers those it has, and sends the other side away to come again. */
    void drain() {
        synchronized (open) {
            draining = true;
        }
        send();
    }

    private void answered(Place place, PostLegEventsResponse answer) {
        synchronized (open) {
            place.answer = answer;
        }
        send();
    }

    private void send() {
        synchronized (open) {
            int sent = 0;
            while (!over && out.isReady() && !open.isEmpty() && open.peek().answer != null) {
                out.onNext(open.poll().answer);
                sent++;
            }
            if (!over && open.isEmpty() && (ended || draining)) {
                end();
            } else if (!over && sent > 0) {
                out.request(sent);
            }
        }
    }

    private void end() {
        over = true;
        whenOver.run();
        if (ended && !turnedAway) {
            out.onCompleted();
        } else {
            out.onError(
                    Status.UNAVAILABLE
                            .withDescription("the exchange is stopping; send the rest again")
                            .asRuntimeException());
        }
    }

    private void giveUp() {
        lanes.clear();
        whenOver.run();
        synchronized (open) {
            over = true;
            open.clear();
        }
    }
}
