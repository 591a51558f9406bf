package io.yidan.query.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTest {

    @Test
    void a_chinese_character_is_as_wide_as_it_is_high_and_a_latin_one_about_half() {
        assertThat(Lettering.width("昌吉", 17)).isEqualTo(34);
        assertThat(Lettering.width("Changji", 17)).isBetween(60, 75);
    }

    @Test
    void what_has_room_is_left_whole_and_what_has_not_is_cut_with_a_sign() {
        assertThat(Lettering.fitted("昌吉陆港站", 10, 50)).isEqualTo("昌吉陆港站");
        assertThat(Lettering.fitted("昌吉陆港站", 10, 49)).isEqualTo("昌吉陆港…").hasSize(5);
        assertThat(Lettering.fitted("Smelter, Fukang", 10, 50)).isEqualTo("Smelter…");
    }
}
