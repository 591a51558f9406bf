package io.yidan.query.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.page.Told;
import io.yidan.query.page.words.Language;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.StoryA;

import org.junit.jupiter.api.Test;

class StripTest {

    @Test
    void before_the_way_begins_the_ring_is_at_the_first_place() {
        String strip = strip(Scene.issued(), "2026-09-03T12:00+08:00");

        assertThat(strip).contains("class=\"here\" cx=\"9\"").doesNotContain("class=\"gone\"");
        assertThat(count(strip, "class=\"been\"")).isEqualTo(1);
        assertThat(count(strip, "class=\"later\"")).isEqualTo(3);
    }

    @Test
    void goods_under_way_are_between_two_places() {
        String strip = strip(StoryA.gone(), "2026-09-04T20:00+08:00");

        assertThat(strip)
                .contains("<line class=\"gone\" x1=\"9\" y1=\"9\" x2=\"28\"")
                .contains("class=\"here\" cx=\"28\"");
    }

    @Test
    void goods_that_stand_are_shown_by_another_ring() {
        assertThat(strip(StoryA.withTheTerminal(), "2026-09-07T15:10+08:00"))
                .contains("class=\"here standing\" cx=\"85\"")
                .contains("class=\"dot standing\"");
    }

    @Test
    void nothing_is_said_in_the_drawing_and_no_colour_named() {
        assertThat(strip(StoryA.gone(), "2026-09-04T20:00+08:00"))
                .startsWith("<svg class=\"way\" viewBox=\"0 0 132 18\" aria-hidden=\"true\"")
                .doesNotContain("<text")
                .doesNotContain("#")
                .doesNotContain("style=");
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    private static String strip(Scene scene, String now) {
        return Strip.of(Told.scene(scene.events(), Language.ZH, now));
    }
}
