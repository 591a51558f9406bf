package io.yidan.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.page.history.Asked;
import io.yidan.query.page.history.TwentyBoxes;
import io.yidan.query.page.words.Language;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.StoryA;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

class LivePageTest {
    private final WaybillView before = view(StoryA.held());
    private Instant now = OffsetDateTime.parse("2026-09-07T08:00+08:00").toInstant();
    private LivePage page;

    @BeforeEach
    void open() {
        page = page(before);
    }

    @Test
    void a_page_that_is_up_to_date_is_told_of_nothing_but_the_time() {
        page.shows(before);

        assertThat(blocks(page.opening().orElseThrow().data())).isEqualTo("stamp foot");
    }

    @Test
    void a_page_that_is_behind_is_told_everything_when_it_connects_and_only_once() {
        assertThat(blocks(page.opening().orElseThrow().data()))
                .isEqualTo(
                        "answer reason arrival legs holds owed stays custody units weights history"
                                + " stamp foot");
        assertThat(blocks(page.again().orElseThrow().data())).isEqualTo("stamp foot");
    }

    @Test
    void a_change_sends_the_parts_that_differ_and_marks_them_as_new() {
        page.shows(before);
        var changed = page.change(view(StoryA.goingOn()));

        assertThat(blocks(changed.data()))
                .contains("answer")
                .contains("legs")
                .contains("history")
                .doesNotContain("holds")
                .doesNotContain("custody");
        assertThat(changed.data()).contains("fresh");
        assertThat(changed.revision()).isEqualTo(16);
    }

    @Test
    void waiting_times_go_on_without_drawing_attention() {
        page.shows(before);
        now = now.plusSeconds(60);

        var again = page.again().orElseThrow();
        assertThat(blocks(again.data())).contains("reason").contains("legs");
        assertThat(again.data()).doesNotContain("fresh").contains("As of 2026-09-07 08:01:00");
    }

    @Test
    void a_page_that_is_followed_can_be_paused() {
        assertThat(page.opening().orElseThrow().data())
                .contains("href=\"/w/X?show=odd&amp;live=off\">Pause updates</a>");
    }

    @Test
    void whatever_unfolds_is_known_again_after_a_change() {
        String first =
                page(TwentyBoxes.knownAt("2026-09-07T16:00+08:00")).opening().orElseThrow().data();
        String then =
                page(TwentyBoxes.knownAt("2026-09-07T19:00+08:00")).opening().orElseThrow().data();

        assertThat(foldings(first))
                .hasSize(first.split("<details", -1).length - 1)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(3);
        assertThat(foldings(then)).doesNotHaveDuplicates().containsAll(foldings(first));
    }

    private LivePage page(WaybillView view) {
        var frame = new Frame("/w/X", "X", Language.EN, Map.of("show", "odd"), new Assets(), "");
        var visit =
                new Visit(
                        frame,
                        Asked.of("all", null, null),
                        Optional.empty(),
                        OptionalLong.empty(),
                        false,
                        false,
                        Told.DIRECTORY,
                        "");
        return new LivePage(new Renderer(), frame, one -> visit.live(one, now), view);
    }

    private static List<String> foldings(String data) {
        return Pattern.compile("<details [^>]*\\bid=\"([^\"]+)\"")
                .matcher(data)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String blocks(String data) {
        return Pattern.compile("id=\"([a-z]+)\"[^>]*hx-swap-oob")
                .matcher(data)
                .results()
                .map(found -> found.group(1))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private static WaybillView view(Scene scene) {
        return Told.view(scene.events());
    }
}
