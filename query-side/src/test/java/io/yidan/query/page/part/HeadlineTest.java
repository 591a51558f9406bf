package io.yidan.query.page.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.page.Told;
import io.yidan.query.page.words.Language;
import io.yidan.query.page.words.Words;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.testing.StoryA;

import org.junit.jupiter.api.Test;

import java.util.List;

class HeadlineTest {

    @Test
    void a_draft_waits_for_the_shipper() {
        var draft = io.yidan.waybill.testing.Scene.drafted().events();

        assertThat(zh(draft, "2026-08-31T15:00+08:00")).isEqualTo("还没签发，等巴尔喀什选矿厂确认");
        assertThat(en(draft, "2026-08-31T15:00+08:00"))
                .isEqualTo("Not issued, waiting for Balkhash concentrator to approve");
    }

    @Test
    void goods_under_way_are_between_two_places() {
        var gone = StoryA.gone().events();

        assertThat(zh(gone, "2026-09-04T20:00+08:00")).isEqualTo("在途，巴尔喀什-1 → 阿拉山口");
        assertThat(headline(gone, Language.ZH, "2026-09-04T20:00+08:00").sign()).isEqualTo("now");
    }

    @Test
    void a_stop_longer_than_planned_names_who_must_go_on_and_since_when() {
        var standing = headline(StoryA.standing().events(), Language.EN, "2026-09-07T06:00+08:00");

        assertThat(String.join("", standing.clauses()))
                .isEqualTo("Standing at Kuitun, waiting for Carrier CNR");
        assertThat(standing.reason())
                .isEqualTo(
                        "3 boxes standing longer than planned (no locomotive); Carrier CNR must"
                                + " move on.");
        assertThat(standing.more()).startsWith(" Waiting since 04:51, 1 h 9 min.");
        assertThat(String.join("", standing.rule(Words.in(Language.EN))))
                .isEqualTo(" Rule R-03 (planned stop exceeded).");
        assertThat(standing.sign()).isEqualTo("hold");
    }

    @Test
    void a_hold_on_one_box_says_that_the_others_are_free() {
        var held =
                headline(StoryA.withTheTerminal().events(), Language.ZH, "2026-09-07T15:10+08:00");

        assertThat(String.join("", held.clauses())).isEqualTo("停在昌吉，等昌吉海关");
        assertThat(held.reason()).contains("DEMU 300008 8 被扣留").contains("要昌吉海关解除扣留");
        assertThat(held.counts()).isEmpty();
        assertThat(held.more()).contains("另 2 箱不受影响");
    }

    @Test
    void what_is_owed_is_said_with_who_and_until_when() {
        var scene =
                Told.scene(
                        StoryA.withTheTerminal().events(), Language.EN, "2026-09-07T18:00+08:00");

        assertThat(OwedLine.of(scene))
                .extracting(OwedLine::rule)
                .containsExactly("R-06", "R-01", "R-02", "R-13");
        var late = OwedLine.of(scene).getFirst();
        assertThat(late.who()).isEqualTo("Carrier TCJ");
        assertThat(late.due() + late.overdue()).isEqualTo("Due 17:40, 20 min over");
    }

    private static String zh(List<WaybillEvent> history, String now) {
        return String.join("", headline(history, Language.ZH, now).clauses());
    }

    private static String en(List<WaybillEvent> history, String now) {
        return String.join("", headline(history, Language.EN, now).clauses());
    }

    private static Headline headline(List<WaybillEvent> history, Language language, String now) {
        return Headline.of(Told.scene(history, language, now));
    }
}
