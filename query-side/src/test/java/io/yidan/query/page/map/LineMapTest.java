package io.yidan.query.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.page.Told;
import io.yidan.query.page.words.Language;
import io.yidan.waybill.testing.StoryA;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

class LineMapTest {

    @Test
    void a_stay_belongs_to_its_place() {
        var stops =
                Stop.of(Told.scene(StoryA.gone().events(), Language.EN, "2026-09-04T20:00+08:00"));

        assertThat(stops)
                .extracting(Stop::name)
                .containsExactly("Balkhash-1", "Alashankou", "Changji", "Fukang smelter");
        assertThat(stops)
                .extracting(Stop::state)
                .containsExactly("done", "ahead", "ahead", "ahead");
    }

    @Test
    void what_was_travelled_is_ink_and_what_lies_ahead_is_hollow() {
        String map = map("2026-09-07T15:10+08:00");

        assertThat(count(map, "class=\"base rail\"")).isEqualTo(2);
        assertThat(count(map, "class=\"ahead\"")).isEqualTo(1);
        assertThat(count(map, "class=\"stop done\"")).isEqualTo(2);
        assertThat(count(map, "class=\"stop now\"")).isEqualTo(1);
        assertThat(map).contains("class=\"used\"");
    }

    @Test
    void a_leg_over_its_plan_is_hatched_and_a_stay_over_its_time_is_full() {
        String map = map("2026-09-07T19:00+08:00");

        assertThat(map).contains("class=\"ahead late\"").contains("class=\"used over\"");
    }

    @Test
    void the_drawing_needs_no_style_of_its_own() {
        assertThat(map("2026-09-07T15:10+08:00")).doesNotContain("style=").hasSizeLessThan(5_000);
    }

    private static String map(String now) {
        return LineMap.of(Told.scene(StoryA.withTheTerminal().events(), Language.EN, now));
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }
}
