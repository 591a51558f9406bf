package io.yidan.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.page.words.Language;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.Map;

class FrameTest {
    private static final String THEN = "2026-09-07T15:00+08:00";

    @Test
    void another_choice_begins_on_its_first_page() {
        var frame = frame("show", "all", "page", "2", "as_of", THEN);

        assertThat(frame.show("odd")).isEqualTo("/w/X?as_of=2026-09-07T15%3A00%2B08%3A00&show=odd");
    }

    @Test
    void another_page_keeps_the_choice() {
        assertThat(frame("show", "corrected").page(2))
                .isEqualTo("/w/X?show=corrected&page=2#history");
    }

    @Test
    void pages_around_a_record_are_pages_of_all() {
        assertThat(frame("record", "418").page(2)).isEqualTo("/w/X?show=all&page=2#history");
    }

    @Test
    void a_record_has_an_address_that_leads_to_its_row() {
        assertThat(frame("show", "odd", "page", "3").record(418)).isEqualTo("/w/X?record=418#r418");
    }

    @Test
    void the_other_language_keeps_the_place() {
        assertThat(frame("show", "all", "page", "2").other())
                .isEqualTo("/w/X?show=all&page=2&lang=en");
    }

    @Test
    void a_rule_is_read_in_the_language_of_the_page() {
        assertThat(frame().rule("R-03")).isEqualTo("/rules?lang=zh-CN#R-03");
    }

    private static Frame frame(String... query) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (int n = 0; n < query.length; n += 2) {
            asked.put(query[n], query[n + 1]);
        }
        return new Frame("/w/X", "X", Language.ZH, asked, new Assets(), "");
    }
}
