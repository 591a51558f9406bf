package io.yidan.query.door;

import io.yidan.access.Caller;
import io.yidan.codec.type.Times;
import io.yidan.proto.tracking.v1.FindWaybillsRequest;
import io.yidan.proto.tracking.v1.FindWaybillsResponse;
import io.yidan.proto.tracking.v1.ListWaybillsRequest;
import io.yidan.proto.tracking.v1.ListWaybillsResponse;
import io.yidan.query.find.Finder;
import io.yidan.query.find.HitViews;
import io.yidan.query.list.Mark;
import io.yidan.query.list.Summaries;
import io.yidan.query.list.WaybillLists;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Answers requests for lists and searches, the same at every door. */
public record ListReads(WaybillLists lists, Finder finder, Clock clock) {

    public FindWaybillsResponse find(Caller caller, FindWaybillsRequest request) {
        var at =
                request.hasAt()
                        ? Optional.of(Asked.moment("at", request.getAt()))
                        : Optional.<Instant>empty();
        var wanted = AskedOfLists.wanted("text", request.getText());
        var scheme = AskedOfLists.scheme(request.getScheme());
        return HitViews.of(finder.find(caller, wanted, at, scheme));
    }

    public ListWaybillsResponse list(Caller caller, ListWaybillsRequest request) {
        var filter = AskedOfLists.filter(request.getFilter());
        var order = AskedOfLists.order(request.getOrder());
        int size = AskedOfLists.size(request.getPageSize());
        var after = AskedOfLists.mark(request.getPageToken(), filter, order);
        var slice = lists.page(caller, filter, order, clock.instant(), after, size);
        var answer =
                ListWaybillsResponse.newBuilder()
                        .setReadAt(Times.write(slice.readAt()))
                        .setCounts(Summaries.of(lists.counts(caller, slice.readAt())))
                        .setNextPageToken(slice.next().map(Mark::token).orElse(""));
        slice.rows().forEach(row -> answer.addWaybills(Summaries.of(row, slice.readAt())));
        return answer.build();
    }
}
