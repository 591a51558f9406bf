package io.yidan.query.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.page.Approved;
import io.yidan.query.page.way.Mode;
import io.yidan.query.page.way.Stand;
import io.yidan.query.page.way.Way;
import io.yidan.query.page.words.Language;
import io.yidan.query.page.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

class LineMapTest {
    private static final Words EN = Words.in(Language.EN);
    private static final Words ZH = Words.in(Language.ZH);

    static List<Arguments> ways() {
        var ways = new ArrayList<Arguments>();
        for (Mode mode : Mode.values()) {
            for (Stand stand : Stand.values()) {
                ways.add(Arguments.of(mode.css() + "-" + stand.css(), ZH, Ways.leg(mode, stand)));
            }
        }
        ways.add(Arguments.of("late", ZH, Ways.late()));
        ways.add(Arguments.of("interrupted", ZH, Ways.interrupted()));
        ways.add(Arguments.of("four-within", EN, Ways.four(0.4)));
        ways.add(Arguments.of("four-over", ZH, Ways.four(1.3)));
        ways.add(Arguments.of("nine", EN, Ways.row(9, 4)));
        return ways;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void every_way_is_drawn_as_approved(String name, Words words, Way way) throws Exception {
        Approved.drawing("map-" + name, LineMap.of(words, way));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void the_upright_line_is_drawn_as_approved(String name, Words words, Way way) throws Exception {
        var drawn = new StringBuilder();
        way.steps().forEach(step -> drawn.append(Track.of(step)));
        Approved.drawing("track-" + name, drawn.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void a_drawing_brings_no_style_and_no_colour_of_its_own(String name, Words words, Way way) {
        assertThat(LineMap.of(words, way) + Legend.of(words, way))
                .doesNotContain("style=")
                .doesNotContainPattern("#[0-9a-f]{3}")
                .hasSizeLessThan(9_000);
    }

    @Test
    void a_share_of_the_limit_fills_the_stay_by_as_much_and_never_beyond_it() {
        assertThat(filled(Ways.four(0.25))).isEqualTo(24);
        assertThat(filled(Ways.four(0.5))).isEqualTo(48);
        assertThat(filled(Ways.four(3))).isEqualTo(96);
        assertThat(LineMap.of(EN, Ways.four(1.01))).contains("fill=\"url(#hatch-stop)\"");
        assertThat(LineMap.of(EN, Ways.four(1.0))).doesNotContain("hatch-stop");
    }

    @Test
    void texts_are_escaped_and_keep_inside_the_drawing() {
        String map = LineMap.of(EN, Ways.four(0.4));

        assertThat(map).contains("office &amp; gate").contains("class=\"place right\" x=\"1152\"");
    }

    @Test
    void the_legend_explains_what_is_drawn_and_nothing_else() {
        assertThat(Legend.of(EN, Ways.four(0.4)))
                .extracting(Legend::word)
                .containsExactly(
                        "Rail",
                        "Road",
                        "Terminal stay",
                        "Now, fill = share of limit used",
                        "Ahead, late",
                        "Customs");
        assertThat(Legend.of(ZH, Ways.interrupted()))
                .extracting(Legend::word)
                .containsExactly("铁路", "在途", "中断", "未走，正点", "海关");
    }

    @Test
    void a_way_without_legs_is_not_drawn() {
        assertThat(LineMap.of(EN, new Way(List.of(), List.of()))).isEmpty();
    }

    private static int filled(Way way) {
        var used =
                Pattern.compile("class=\"(?:used|over)\" x=\"\\d+\" y=\"\\d+\" width=\"(\\d+)\"")
                        .matcher(LineMap.of(EN, way));
        assertThat(used.find()).isTrue();
        return Integer.parseInt(used.group(1));
    }
}
