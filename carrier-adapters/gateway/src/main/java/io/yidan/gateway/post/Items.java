package io.yidan.gateway.post;

import io.yidan.access.Caller;
import io.yidan.codec.Unreadable;
import io.yidan.codec.fact.FactForms;
import io.yidan.gateway.RefusedCalls;
import io.yidan.gateway.problem.Defect;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.proto.carrier.v1.PostLegEventRequest;
import io.yidan.proto.carrier.v1.PostLegEventsRequest;
import io.yidan.proto.carrier.v1.PostLegEventsResponse;

import java.time.Duration;

/** Answers one item of a stream; whatever is wrong with it is said in its answer and nowhere else. */
record Items(Caller caller, Posting posting, FormCheck check, RefusedCalls counted) {

    PostLegEventsResponse answer(PostLegEventsRequest item) {
        try {
            check.check(single(item));
            var receipt = posting.post(caller, item.getEvent());
            return PostLegEventsResponse.newBuilder()
                    .setItem(item.getItem())
                    .setReceipt(receipt)
                    .build();
        } catch (NotAccepted refused) {
            return refused(item, refused);
        } catch (RuntimeException e) {
            return refused(item, Defect.logged("PostLegEvents", e));
        }
    }

    /** Items with the same answer here keep their order. */
    static String lane(PostLegEventsRequest item) {
        try {
            return FactForms.addressedTo(item.getEvent()).toString();
        } catch (Unreadable e) {
            return item.getEvent().getWaybillNumber();
        }
    }

    private static PostLegEventRequest single(PostLegEventsRequest item) {
        var single = PostLegEventRequest.newBuilder();
        return (item.hasEvent() ? single.setEvent(item.getEvent()) : single).build();
    }

    private PostLegEventsResponse refused(PostLegEventsRequest item, NotAccepted why) {
        counted.refused(why.code().name(), caller.party().value());
        return PostLegEventsResponse.newBuilder()
                .setItem(item.getItem())
                .addAllProblems(why.problems())
                .setStatusCode(why.code().grpc().value())
                .setRetryAfterMillis(why.retryAfter().map(Duration::toMillis).orElse(0L))
                .build();
    }
}
