package io.yidan.query.read;

import static io.yidan.query.Sample.WAYBILL;
import static io.yidan.query.TestExchange.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.query.Sample;
import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.query.view.WaybillViews;
import io.yidan.waybill.id.WaybillNumber;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FoldedTest {
    private static final WaybillNumber OTHER = new WaybillNumber("DEMO00012026083100" + 77);
    private final TestExchange exchange = new TestExchange();
    private final Folded folded = new Folded(exchange.log, 1);

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void a_view_is_what_the_log_says_up_to_the_head_and_no_further() {
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        exchange.append(WAYBILL, Story.RECEIVED, Story.DEPARTED);

        var view = folded.view(head(WAYBILL, 3, 4));

        assertThat(view.getTimelineList())
                .extracting(TimelineEntry::getRevision)
                .containsExactlyInAnyOrder(0L, 1L, 2L, 3L);
        assertThat(view).isEqualTo(log(WAYBILL, 4));
    }

    @Test
    void a_view_goes_on_with_what_is_new() {
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        folded.view(head(WAYBILL, 2, 3));
        exchange.append(WAYBILL, Story.RECEIVED, Story.DEPARTED, Story.PASSED);

        assertThat(folded.view(head(WAYBILL, 5, 6))).isEqualTo(log(WAYBILL, 6));
    }

    @Test
    void many_who_look_share_one_view_and_an_older_head_gets_the_newer() {
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        exchange.append(WAYBILL, Story.RECEIVED);
        var newest = folded.view(head(WAYBILL, 3, 4));

        assertThat(folded.view(head(WAYBILL, 3, 4))).isSameAs(newest);
        assertThat(folded.view(head(WAYBILL, 2, 3))).isSameAs(newest);
    }

    @Test
    void those_asked_for_once_push_out_none_that_is_asked_for_often() {
        var ten = new Folded(exchange.log, 10);
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        var first = ten.view(head(WAYBILL, 2, 3));
        for (int n = 1; n <= 40; n++) {
            var once = new WaybillNumber("DEMO000220260831%04d".formatted(n));
            exchange.append(once, Story.issued(once).toArray());
            ten.view(head(WAYBILL, 2, 3));
            assertThat(ten.view(head(once, 2, 3 * n + 3))).isEqualTo(log(once, 3 * n + 3));
        }
        for (int n = 1; n <= 40; n++) {
            ten.view(head(new WaybillNumber("DEMO000220260831%04d".formatted(n)), 2, 3 * n + 3));
        }

        assertThat(ten.view(head(WAYBILL, 2, 3))).isSameAs(first);
    }

    @Test
    void one_that_was_not_kept_is_read_again() {
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        var none = new Folded(exchange.log, 0);
        var first = none.view(head(WAYBILL, 2, 3));

        assertThat(none.view(head(WAYBILL, 2, 3))).isEqualTo(first).isNotSameAs(first);
    }

    @Test
    void the_newest_is_what_the_log_has_and_only_for_a_party() {
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        var before = folded.newest(caller(Sample.FLEET), WAYBILL);
        exchange.append(WAYBILL, Story.RECEIVED);

        assertThat(before).contains(log(WAYBILL, 3));
        assertThat(folded.newest(caller(Sample.FLEET), WAYBILL)).contains(log(WAYBILL, 4));
        assertThat(folded.newest(caller(Sample.STRANGER), WAYBILL)).isEmpty();
        assertThat(folded.newest(caller(Sample.FLEET), OTHER)).isEmpty();
    }

    @Test
    void the_log_is_asked_only_for_what_nobody_has_read_yet() {
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        folded.newest(caller(Sample.FLEET), WAYBILL);
        exchange.append(WAYBILL, Story.RECEIVED);

        assertThat(folded.reaching(2, caller(Sample.SHIPPER), WAYBILL)).contains(log(WAYBILL, 3));
        assertThat(folded.reaching(3, caller(Sample.SHIPPER), WAYBILL)).contains(log(WAYBILL, 4));
    }

    @Test
    void numbers_that_are_not_there_push_nothing_out() {
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        var first = folded.newest(caller(Sample.FLEET), WAYBILL).orElseThrow();
        folded.newest(caller(Sample.FLEET), OTHER);

        assertThat(folded.newest(caller(Sample.FLEET), WAYBILL).orElseThrow()).isSameAs(first);
    }

    private io.yidan.proto.tracking.v1.WaybillView log(WaybillNumber number, long position) {
        return WaybillViews.of(exchange.log.upTo(number.value(), position).orElseThrow());
    }

    private static Heads.Head head(WaybillNumber number, long revision, long position) {
        return new Heads.Head(number.value(), revision, position);
    }
}
