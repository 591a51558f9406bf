package io.yidan.query.page;

import static io.yidan.query.Sample.WAYBILL;
import static io.yidan.query.page.Browser.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

class PageDoorTest {
    private static OnTheWay way;

    @BeforeAll
    static void open() {
        way = new OnTheWay();
    }

    @AfterAll
    static void close() {
        way.close();
    }

    @Test
    void the_page_says_in_chinese_where_it_is_and_who_must_act() throws Exception {
        var page = get("/w/" + WAYBILL + "?lang=zh", "SHP");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text(page.body()))
                .contains("停在昌吉陆港站，等乌昌海关")
                .contains("DEMU 300008 8 被扣留（封志异常），要乌昌海关解除扣留。")
                .contains("两段之间 昌吉陆港站 还有 3 箱在这里，最急的剩")
                .contains("3 箱中 3 个在 4 小时以内，最长 25 分")
                .contains("CNR（示例） 到达后没有交出 87 %")
                .contains("3 箱");
        assertThat(page.body()).contains("<html lang=\"zh-CN\"");
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).startsWith("lang=zh-CN");
    }

    @Test
    void the_page_says_the_same_in_english() throws Exception {
        var page = get("/w/" + WAYBILL, "SHP", "Accept-Language", "en-GB,en;q=0.9");

        assertThat(text(page.body())).contains("Standing at Changji land port, waiting for");
        assertThat(page.body()).contains("<html lang=\"en\"").doesNotContain("停在");
    }

    @Test
    void nothing_on_the_page_needs_a_script_or_a_style_of_its_own() throws Exception {
        var page = get("/w/" + WAYBILL + "?lang=en", "SHP");

        assertThat(page.body())
                .doesNotContain(" style=")
                .doesNotContain("<style")
                .doesNotContain("onclick")
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContain("th:");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void everything_the_page_loads_comes_from_here_and_stays_small() throws Exception {
        String page = get("/w/" + WAYBILL + "?lang=en", "SHP").body();
        var assets = Stream.of(page.split("\"")).filter(a -> a.startsWith("/assets/")).toList();

        int bytes = packed(page);
        for (String asset : assets) {
            var answer = get(asset, "");
            assertThat(answer.statusCode()).isEqualTo(200);
            bytes += packed(answer.body());
        }
        assertThat(assets).hasSize(8);
        assertThat(page).doesNotContain("http://").doesNotContain("https://");
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(100_000);
        assertThat(bytes).isLessThan(50_000);
    }

    @Test
    void a_browser_that_asks_for_an_icon_by_habit_gets_ours() throws Exception {
        var icon = get("/favicon.ico", "").headers().firstValue("Location").orElseThrow();

        assertThat(get(icon, "").headers().firstValue("Content-Type").orElse(""))
                .startsWith("image/svg+xml");
    }

    @Test
    void a_stranger_gets_the_page_of_an_unknown_number() throws Exception {
        var foreign = get("/w/" + WAYBILL + "?lang=en", "XYZ");
        var unknown = get("/w/DEMO0001202608310009?lang=en", "XYZ");

        assertThat(foreign.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(404);
        assertThat(foreign.body().replace(WAYBILL.value(), ""))
                .isEqualTo(unknown.body().replace("DEMO0001202608310009", ""));
    }

    @Test
    void who_is_signed_out_and_who_mistypes_is_told_what_to_do() throws Exception {
        assertThat(get("/w/" + WAYBILL + "?lang=en", "").statusCode()).isEqualTo(401);
        assertThat(get("/w/DEMO?lang=en", "SHP").body()).contains("is no waybill number");
    }

    @Test
    void a_wrong_check_character_is_told_and_nothing_is_looked_up() throws Exception {
        var wrong = get("/w/" + WAYBILL + "-A?lang=en", "SHP");

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(text(wrong.body())).contains(WAYBILL + "-A").contains("CHECK_CHARACTER");
    }

    @Test
    void an_address_with_a_value_that_is_none_is_answered_with_what_is_wrong() throws Exception {
        for (var wrong : new String[] {"/live?after=x&lang=en", "/live?lang=en"}) {
            var answer = get("/w/" + WAYBILL + wrong, "SHP");
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(text(answer.body()))
                    .as(wrong)
                    .contains("“after” in the address is missing")
                    .contains("FIELD_FORM");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%3Cscript%3Ealert(1)%3C/script%3E",
                "%1B%5B31m",
                "%E2%80%AE%F0%9F%9A%82",
                "'%20OR%20'1'%3D'1"
            })
    void whatever_is_searched_for_is_answered_with_a_page(String rubbish) throws Exception {
        var answer = found(get("/w?lang=en&q=" + rubbish, "SHP"));

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body())
                .doesNotContain("<script>alert")
                .doesNotContain("Exception")
                .contains("<html");
    }

    @Test
    void a_very_long_number_is_answered_too() throws Exception {
        assertThat(get("/w/" + "A".repeat(4_000), "SHP").statusCode()).isEqualTo(400);
    }

    @Test
    void the_page_of_an_earlier_time_shows_what_was_known_then() throws Exception {
        var then = get("/w/" + WAYBILL + "?lang=en&as_of=2026-09-07T13:50:00%2B08:00", "SHP");

        assertThat(text(then.body()))
                .contains("At Changji land port, waiting for CNR (sample) to offer the handover")
                .contains("As it was known at 7 Sep 13:50");
        assertThat(then.body()).doesNotContain("sse-connect");
    }

    @Test
    void rows_can_be_chosen_by_the_address() throws Exception {
        var odd = get("/w/" + WAYBILL + "?lang=en&show=odd", "SHP");

        assertThat(text(odd.body()))
                .contains("contradicts, to be checked")
                .doesNotContain("Drafted");
    }

    @Test
    void a_record_is_found_by_its_number_in_the_address() throws Exception {
        var page = get("/w/" + WAYBILL + "?lang=en&record=5", "SHP");

        assertThat(page.body())
                .containsPattern("<li class=\"c\\d marked\" id=\"r5\" aria-current=\"true\">")
                .contains("/w/" + WAYBILL + "?record=5#r5");
    }

    @Test
    void who_reads_sees_what_he_owes_himself() throws Exception {
        String mine = get("/w/" + WAYBILL + "?lang=en", "CUU").body();

        assertThat(text(mine)).contains("you Wuchang Customs to lift the hold");
        assertThat(get("/w/" + WAYBILL + "?lang=en", "SHP").body()).doesNotContain(">you</b>");
    }

    @Test
    void every_reason_leads_to_its_rule() throws Exception {
        String page = get("/w/" + WAYBILL + "?lang=en", "SHP").body();
        var rules = get("/rules?lang=en", "SHP");

        assertThat(page)
                .contains("<a href=\"/rules?lang=en#R-01\"><span class=\"whole\">R-01</span>");
        assertThat(rules.statusCode()).isEqualTo(200);
        assertThat(rules.body()).contains("id=\"R-01\"").contains("A hold is open.");
        assertThat(get("/rules?lang=zh", "SHP").body()).contains("扣留未解除");
    }

    @Test
    void the_rest_door_answers_in_json_and_problems() throws Exception {
        var view = get("/api/v1/waybills/" + WAYBILL, "SHP");
        var stranger = get("/api/v1/waybills/" + WAYBILL, "XYZ");

        assertThat(view.body()).contains("\"waybillNumber\": \"" + WAYBILL + "\"");
        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(stranger.headers().firstValue("Content-Type").orElse(""))
                .isEqualTo("application/problem+json");
        assertThat(stranger.body()).contains("\"code\":\"NOT_FOUND\"");
        assertThat(get("/api/v1/waybills/" + WAYBILL + "?as_of=yesterday", "SHP").statusCode())
                .isEqualTo(400);
        assertThat(get("/api/v1/waybills/" + WAYBILL + "?min_revision=x", "SHP").statusCode())
                .isEqualTo(400);
        assertThat(get("/v3/api-docs", "").body()).contains("/api/v1/waybills/{number}/events");
    }

    @Test
    void an_earlier_time_is_printed_with_its_record_and_its_hash() throws Exception {
        String now = get("/w/" + WAYBILL + "?lang=en", "SHP").body();
        String then =
                get("/w/" + WAYBILL + "?lang=en&as_of=2026-09-07T13:50:00%2B08:00", "SHP").body();
        var row = way.exchange.reader.tip(WAYBILL.value()).orElseThrow();
        String hash = HexFormat.of().formatHex(row.hash());

        assertThat(text(now))
                .contains("As of 2026-09-07 14:05:08 (UTC+8) · record 9")
                .contains("chain head " + hash.substring(0, 4) + " " + hash.substring(4, 8));
        assertThat(now.replace(" ", "")).contains("SHA-256" + hash);
        assertThat(text(then))
                .contains("As of 2026-09-07 13:50:00 (UTC+8) · record 6")
                .contains("As known at 2026-09-07 13:50:00 See now");
        assertThat(then.replace(" ", "")).doesNotContain(hash);
    }

    private static HttpResponse<String> get(String path, String party, String... headers)
            throws IOException, InterruptedException {
        return way.browser.get(path, party, headers);
    }

    /** What the search leads to. */
    private static HttpResponse<String> found(HttpResponse<String> search) throws Exception {
        var to = search.headers().firstValue("Location");
        return to.isPresent() ? get(to.get(), "SHP") : search;
    }

    /** How many bytes it is when it is sent compressed. */
    private static int packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
