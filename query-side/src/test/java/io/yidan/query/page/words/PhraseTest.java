package io.yidan.query.page.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhraseTest {

    @Test
    void english_on_a_chinese_page_says_that_it_is_english() {
        assertThat(Phrase.typed("dent in the side wall", Language.ZH).lang()).isEqualTo("en");
        assertThat(Phrase.typed("dent in the side wall", Language.EN).lang()).isNull();
    }

    @Test
    void chinese_on_an_english_page_says_that_it_is_chinese() {
        assertThat(Phrase.typed("侧壁凹陷 see photo", Language.EN).lang()).isEqualTo("zh-CN");
        assertThat(Phrase.typed("侧壁凹陷", Language.ZH).lang()).isNull();
    }

    @Test
    void a_number_has_no_language() {
        assertThat(Phrase.typed("30260904", Language.ZH).lang()).isNull();
        assertThat(Phrase.typed("", Language.ZH).lang()).isNull();
    }

    @Test
    void what_says_nothing_is_left_out() {
        assertThat(Phrase.all("", "85012", "")).containsExactly(Phrase.said("85012"));
    }
}
