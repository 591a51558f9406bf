package io.yidan.query.page.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.customs.step.Verdict;
import io.yidan.query.CaseMonth;
import io.yidan.query.TestExchange;
import io.yidan.query.page.Browser;
import io.yidan.query.page.Doors;
import io.yidan.query.page.words.Language;
import io.yidan.query.page.words.Words;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

import java.util.List;

/** The clock of the doors stands on the 7th of September; the cases came on the 16th and later. */
class FiguresDoorTest {
    private static TestExchange exchange;
    private static ConfigurableApplicationContext doors;
    private static Browser browser;

    @BeforeAll
    static void open() {
        exchange = new TestExchange();
        CaseMonth.in(exchange);
        doors = Doors.open(exchange, 0);
        browser = new Browser(doors);
    }

    @AfterAll
    static void close() {
        doors.close();
        exchange.close();
    }

    @Test
    void the_page_says_how_many_were_declared_and_how_long_goods_waited() throws Exception {
        assertThat(text("", "CUU", "en"))
                .contains("Sep 2026: 12 cases declared")
                .contains("Cases declared12")
                .contains("Decided before arrival8 % · 1 of 12")
                .contains("Wait of the others, median1 h")
                .contains("Nine of ten waited at most2 h 10 min")
                .contains("Longest wait 8 h 20 min: C202609150011")
                .contains("At the gate, not decided yet1")
                .contains("refused1");
        assertThat(text("", "CUU", "zh"))
                .contains("2026 年 9 月：申报 12 件")
                .contains("8 % · 12 件中 1 件")
                .contains("不予放行1");
    }

    @Test
    void the_longest_wait_leads_to_its_case() throws Exception {
        assertThat(body("", "CUU", "en")).contains("href=\"/customs/C202609150011\"");
    }

    @Test
    void every_figure_leads_to_its_cases_with_their_waits() throws Exception {
        String waited =
                "/customs/figures/cases?month=2026-09&amp;office=CUU&amp;kind=ARRIVED&amp;code=AFTER";
        assertThat(body("", "CUU", "en"))
                .contains("href=\"" + waited + "\"")
                .contains("kind=DECLARED&amp;code=\"")
                .contains("kind=DECISION&amp;code=REFUSED\"");

        String page = browser.get(waited.replace("&amp;", "&") + "&lang=en", "CUU").body();

        assertThat(Browser.text(page))
                .contains("Goods at the gate, decided after they came")
                .containsSubsequence(
                        "C202609150011 2026-09-26 08:00:00 8 h 20 min",
                        "C202609150010 2026-09-25 08:00:00 2 h 10 min");
        assertThat(page)
                .contains("href=\"/customs/C202609150011\"")
                .contains("href=\"/customs/figures?month=2026-09\"")
                .contains("kind=ARRIVED&amp;code=AFTER&amp;lang=zh-CN");
    }

    @Test
    void who_has_no_part_in_the_cases_behind_a_figure_is_shown_none() throws Exception {
        String declared = "/customs/figures/cases?month=2026-09&office=CUU&kind=DECLARED&lang=en";

        assertThat(Browser.text(browser.get(declared, "CUU").body())).contains("C202609150001");
        assertThat(Browser.text(browser.get(declared, "XYZ").body()))
                .contains("Nothing was counted in Sep 2026")
                .doesNotContain("C202609150001");
        assertThat(browser.get(declared, "").statusCode()).isEqualTo(401);
    }

    @Test
    void what_names_no_figure_is_told_so() throws Exception {
        for (var wrong :
                List.of(
                        "office=CUU&kind=DECLARED&month=9",
                        "kind=DECLARED",
                        "office=%7B0&kind=DECLARED",
                        "office=CUU&kind=%3Cb%3E",
                        "office=CUU&kind=DECISION&code=%00")) {
            var answer = browser.get("/customs/figures/cases?" + wrong, "CUU");
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void the_bars_are_as_long_as_their_share_and_say_the_number_in_words_too() throws Exception {
        String page = body("", "CUU", "en");

        assertThat(page).contains("width=\"27\"").contains("width=\"9\"").contains("27 %");
        assertThat(Browser.text(page)).contains("up to 30 min 3 27 %").contains("longer 1 9 %");
    }

    @Test
    void other_months_are_a_link_away_as_far_as_they_have_begun() throws Exception {
        String september = body("", "CUU", "en");
        String august = body("&month=2026-08", "CUU", "en");

        assertThat(september)
                .contains("href=\"/customs/figures?month=2026-08\"")
                .doesNotContain("rel=\"next\"");
        assertThat(august)
                .contains("Nothing was counted in Aug 2026")
                .contains("href=\"/customs/figures?month=2026-09\"")
                .contains("month=2026-08&amp;lang=zh-CN");
    }

    @Test
    void who_has_no_part_in_a_case_counts_none_and_what_is_no_month_is_told_so() throws Exception {
        assertThat(text("", "XYZ", "en")).contains("Nothing was counted in Sep 2026");
        assertThat(browser.get("/customs/figures?month=2026-13", "CUU").statusCode())
                .isEqualTo(400);
        assertThat(browser.get("/customs/figures", "").statusCode()).isEqualTo(401);
    }

    @Test
    void the_work_list_leads_to_the_figures() throws Exception {
        assertThat(browser.get("/customs?lang=en", "CUU").body())
                .contains("href=\"/customs/figures\"");
    }

    @Test
    void every_verdict_has_its_words() {
        for (var verdict : Verdict.values()) {
            for (var language : Language.values()) {
                assertThat(Words.in(language).say("figurecode.DECISION." + verdict)).isNotBlank();
            }
        }
    }

    private static String text(String asked, String party, String lang) throws Exception {
        return Browser.text(body(asked, party, lang));
    }

    private static String body(String asked, String party, String lang) throws Exception {
        return browser.get("/customs/figures?lang=" + lang + asked, party).body();
    }
}
