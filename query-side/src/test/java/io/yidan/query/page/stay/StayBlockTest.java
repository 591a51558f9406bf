package io.yidan.query.page.stay;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.page.Told;
import io.yidan.query.page.words.Language;
import io.yidan.query.view.StayViews;
import io.yidan.waybill.stay.Stay;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.StoryA;

import org.junit.jupiter.api.Test;

import java.util.List;

/** How long goods stood between two legs, as the page and the wire say it. */
class StayBlockTest {
    private static final String AT_SEVEN = "2026-09-07T19:00+08:00";

    @Test
    void the_clock_counts_down_and_then_says_how_much_it_is_over() {
        assertThat(changji(StoryA.atTheLandPort(), Language.EN, "2026-09-07T15:00+08:00").now())
                .isEqualTo("3 boxes still here, 2 h 40 min left for the most urgent");
        var late = changji(StoryA.atTheLandPort(), Language.ZH, "2026-09-07T18:10+08:00");
        assertThat(late.now()).isEqualTo("还有 3 箱在这里，最久的已超 30 分");
        assertThat(late.late()).isTrue();
    }

    @Test
    void it_says_how_many_were_within_four_hours_and_the_longest() {
        var block = changji(oneGone(), Language.EN, AT_SEVEN);

        assertThat(block.share()).isEqualTo("1 of 3 boxes within 4 hours");
        assertThat(block.longest()).isEqualTo("longest 5 h 20 min");
        assertThat(block.now()).startsWith("2 boxes still here");
    }

    @Test
    void the_time_is_booked_to_parties_with_their_share_of_it() {
        assertThat(changji(oneGone(), Language.EN, AT_SEVEN).booked())
                .containsExactly(
                        new Booked(
                                "Changji customs", "held", 41, "1 box, 5 h 20 min each on average"),
                        new Booked(
                                "Carrier RDC",
                                "planned to leave, not fetched",
                                34,
                                "2 boxes, 2 h 12 min each on average"),
                        new Booked(
                                "Carrier TCJ",
                                "offered, not answered",
                                18,
                                "2 boxes, 1 h 10 min each on average"),
                        new Booked(
                                "Carrier CNR",
                                "arrived, not handed over",
                                4,
                                "2 boxes, 15 min each on average"),
                        new Booked(
                                "Carrier TCJ",
                                "at the terminal",
                                4,
                                "1 box, 30 min each on average"));
    }

    @Test
    void a_hold_is_booked_to_who_placed_it_from_when_it_was_learned_of() {
        var scene = Told.asItHappened(StoryA.settled().events(), Language.EN, AT_SEVEN);

        assertThat(StayBlock.of(scene).getFirst().booked())
                .anyMatch(row -> row.party().equals("Changji customs") && row.why().equals("held"));
    }

    @Test
    void the_place_where_goods_stood_last_comes_first() {
        var scene = Told.asItHappened(StoryA.settled().events(), Language.EN, AT_SEVEN);

        assertThat(StayBlock.of(scene))
                .extracting(StayBlock::place)
                .containsExactly("Changji", "Alashankou");
        assertThat(StayBlock.of(Told.asItHappened(StoryA.gone().events(), Language.EN, AT_SEVEN)))
                .isEmpty();
    }

    @Test
    void units_alike_are_one_on_the_wire_and_all_is_read_back() {
        var scene = StoryA.sealed();
        var view = Told.view(scene.events());

        assertThat(view.getStaysList())
                .extracting(one -> List.copyOf(one.getUnitsList()))
                .containsExactly(List.of(BOX_1.value(), BOX_7.value(), BOX_12.value()));
        assertThat(view.getStaysList().stream().flatMap(one -> StayViews.read(one).stream()))
                .containsExactlyInAnyOrderElementsOf(
                        Stay.of(scene.waybill(), scene.journey(), List.of()));
    }

    /** Taken by the terminal; box 1 goes out by truck after half an hour on it. */
    private static Scene oneGone() {
        return StoryA.atTheLandPort()
                .accept("CNR:ho:2", TCJ, "2026-09-07T15:05+08:00")
                .tell(
                        fact("TCJ", "load", "1")
                                .at("2026-09-07T15:35+08:00")
                                .associated(TRUCK_1, BOX_1),
                        fact("TCJ", "out", "1")
                                .at("2026-09-07T16:05+08:00")
                                .gateOut(CHANGJI, BOX_1));
    }

    private static StayBlock changji(Scene told, Language language, String now) {
        return StayBlock.of(Told.scene(told.events(), language, now)).getFirst();
    }
}
