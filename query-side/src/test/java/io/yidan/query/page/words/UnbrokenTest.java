package io.yidan.query.page.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnbrokenTest {
    private static final Words EN = Words.in(Language.EN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Waiting since 15:05, 3 h 55 min. | Waiting since 15:05, [3 h 55 min].",
                "EN | 2 d 4 h late | [2 d 4 h] late",
                "EN | Rule R-03 (planned stop exceeded). | Rule [R-03] (planned stop exceeded).",
                "ZH | 从 13:55 起等了 1 小时 5 分 | 从 13:55 起等了 [1 小时 5 分]",
                "ZH | 已停 12 分，时限 4 小时 | 已停 [12 分]，时限 [4 小时]"
            })
    void a_length_of_time_and_the_number_of_a_rule_stay_in_one_piece(
            Language language, String text, String pieces) {
        assertThat(Words.in(language).whole(text))
                .isEqualTo(pieces.replace("[", "<span class=\"whole\">").replace("]", "</span>"));
    }

    @Test
    void what_only_begins_like_one_is_left_alone() {
        assertThat(EN.whole("20 boxes, 3 hours, DEMU 300008 8, R-031, AR-03"))
                .isEqualTo("20 boxes, 3 hours, DEMU 300008 8, R-031, AR-03");
    }

    @Test
    void markup_in_a_text_stays_text() {
        assertThat(EN.whole("<b>3 h</b> & more"))
                .isEqualTo("&lt;b&gt;<span class=\"whole\">3 h</span>&lt;/b&gt; &amp; more");
    }
}
