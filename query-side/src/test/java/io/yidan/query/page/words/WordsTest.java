package io.yidan.query.page.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class WordsTest {
    private static final Words ZH = Words.in(Language.ZH);
    private static final Words EN = Words.in(Language.EN);

    private static final List<String> REASONS =
            List.of(
                    ("D-LOCO D-PATH D-BRKD D-WIND D-SNOW D-QUEUE D-CAP D-TRUCK D-DOC D-CUS D-CLOSED"
                                    + " H-RAD H-LAB H-SEAL H-PAY H-PLG H-LIC H-EMG R-WGT R-DMG R-ID"
                                    + " R-TEMP I-OPEN I-ROUTE I-LATE I-NUM I-UNIT I-SHORT C-TYPE"
                                    + " C-DEV C-MIX")
                            .split(" "));

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(ZH.keys()).containsExactlyInAnyOrderElementsOf(EN.keys());
    }

    @Test
    void every_text_can_be_said() {
        for (Words words : List.of(ZH, EN)) {
            assertThat(words.keys())
                    .allSatisfy(key -> assertThat(words.say(key, 1, 2, 3, 4)).isNotBlank());
        }
    }

    @Test
    void english_has_no_chinese_in_it() {
        assertThat(EN.keys())
                .filteredOn(key -> !key.equals("nav.other"))
                .allSatisfy(
                        key -> assertThat(EN.say(key)).doesNotContainPattern("\\p{IsHan}|[，。；：]"));
    }

    @Test
    void every_code_of_the_reason_list_has_a_text() {
        for (Words words : List.of(ZH, EN)) {
            assertThat(REASONS)
                    .allSatisfy(code -> assertThat(words.code("reason", code)).isNotEqualTo(code));
        }
    }

    @Test
    void a_code_without_a_text_is_said_as_it_is() {
        assertThat(ZH.code("reason", "D-LOCO")).isEqualTo("缺机车");
        assertThat(ZH.code("reason", "X-NEW")).isEqualTo("X-NEW");
    }

    @Test
    void what_the_reader_asks_for_goes_before_what_the_browser_says() {
        assertThat(Language.of("en", "zh-CN", "zh")).isEqualTo(Language.EN);
        assertThat(Language.of(null, "en", "zh")).isEqualTo(Language.EN);
        assertThat(Language.of(null, null, "de,en;q=0.8,zh;q=0.2")).isEqualTo(Language.EN);
        assertThat(Language.of(null, null, null)).isEqualTo(Language.ZH);
    }
}
