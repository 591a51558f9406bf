package io.yidan.query.page.list;

import static io.yidan.query.Sample.WAYBILL;
import static io.yidan.query.page.Browser.text;
import static io.yidan.query.page.list.Crowd.LATE;
import static io.yidan.query.page.list.Crowd.number;
import static io.yidan.query.page.list.Crowd.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class HomeDoorTest {
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"");
    private static Crowd crowd;

    @BeforeAll
    static void open() {
        crowd = new Crowd();
    }

    @AfterAll
    static void close() {
        crowd.close();
    }

    @Test
    void the_list_says_in_chinese_what_waits_for_the_reader_and_why() throws Exception {
        String page = text(get("/?lang=zh&filter=waiting", "CUU").body());

        assertThat(page)
                .contains("在办 32 要我处理 1 停着 1 晚点 1 已结 1")
                .contains(WAYBILL.printed() + " 铜精矿 · 3 箱 · 92.2 t")
                .contains("阿拉山口 → 阜康冶炼厂")
                .contains("昌吉陆港站，25 分前")
                .contains("停在昌吉陆港站，等乌昌海关")
                .contains("DEMU 300008 8 被扣留（封志异常），要乌昌海关解除扣留。")
                .contains("17:00 计划到阜康冶炼厂")
                .contains("第 1–1 条，共 1 条")
                .contains("打开于 14:05:08");
    }

    @Test
    void the_list_says_the_same_in_english() throws Exception {
        var page = get("/?filter=waiting", "CUU", "Accept-Language", "en");

        assertThat(page.body()).contains("<html lang=\"en\"").contains("aria-current=\"page\"");
        assertThat(text(page.body()))
                .contains("Open 32 Waiting for me 1 Standing 1 Late 1 Closed 1")
                .contains("copper concentrate · 3 boxes · 92.2 t")
                .contains("Standing at Changji land port, waiting for Wuchang Customs")
                .contains("1–1 of 1")
                .doesNotContain("停");
    }

    @Test
    void an_estimate_past_the_plan_is_late_in_words() throws Exception {
        String page = get("/?lang=en&filter=late", "TCJ").body();

        assertThat(numbers(page)).containsExactly(LATE.value());
        assertThat(text(page)).contains("13:45 3 h 5 min late est., Changji land port");
    }

    @Test
    void what_waits_for_the_reader_stands_first() throws Exception {
        assertThat(numbers(get("/?lang=en", "CUU").body()).getFirst()).isEqualTo(WAYBILL.value());
        assertThat(numbers(get("/?lang=en&filter=closed", "CUU").body()))
                .containsExactly(number(2).value());
    }

    @Test
    void pages_lead_through_all_rows_once() throws Exception {
        var seen = new ArrayList<String>();
        String address = "/?lang=en";
        while (address != null) {
            var page = get(address, "SHP").body();
            seen.addAll(numbers(page));
            var next = NEXT.matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }

        assertThat(seen).hasSize(32).doesNotHaveDuplicates();
    }

    @Test
    void a_mark_that_was_not_given_out_leads_to_the_first_page() throws Exception {
        var page = get("/?lang=en&after=%3Cscript%3E", "SHP");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text(page.body())).contains("1–25 of 32");
    }

    @Test
    void an_empty_list_says_what_comes_first_and_from_whom() throws Exception {
        assertThat(text(get("/?lang=en", "XYZ").body()))
                .contains("Open 0")
                .contains("The operator drafts one, naming who has a part in it");
        assertThat(text(get("/?lang=zh&filter=late", "XYZ").body())).contains("没有晚点的运单。");
    }

    @Test
    void markup_in_a_text_is_shown_as_text() throws Exception {
        for (String address : List.of("/?lang=zh&filter=open&q=310900", "/?lang=en&q=310900")) {
            String page = get(address, "SHP").body();
            assertThat(page).contains("=&lt;b onclick=").doesNotContain("<b onclick");
        }
    }

    @Test
    void nothing_on_the_page_needs_a_script_or_a_style_of_its_own() throws Exception {
        var page = get("/?lang=en", "SHP");
        var assets =
                Stream.of(page.body().split("\"")).filter(a -> a.startsWith("/assets/")).toList();
        int bytes = page.body().getBytes(StandardCharsets.UTF_8).length;
        for (String asset : assets) {
            bytes += get(asset, "").body().length();
        }

        assertThat(page.body())
                .doesNotContain(" style=")
                .doesNotContain("<style")
                .doesNotContain("<script")
                .doesNotContainPattern("<[^>]* onclick=")
                .doesNotContain("th:")
                .containsOnlyOnce("<h1")
                .contains("<th role=\"rowheader\" scope=\"row\"");
        assertThat(assets).hasSize(4);
        assertThat(bytes).isLessThan(100_000);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
    }

    @Test
    void the_frame_names_the_reader_and_keeps_the_question_in_the_other_language()
            throws Exception {
        String page = get("/?lang=en&filter=late", "SHP").body();

        assertThat(page).contains("/?filter=late&amp;lang=zh-CN");
        assertThat(page).contains("<span class=\"reader\">");
        assertThat(get("/?lang=en", "").statusCode()).isEqualTo(401);
        assertThat(text(get("/?lang=en", "").body())).contains("You are signed out.");
    }

    @Test
    void the_file_holds_every_row_of_the_filter_and_no_formula() throws Exception {
        var answer = get("/list.csv?lang=en&filter=open", "SHP");
        var lines = answer.body().split("\r\n", -1);

        assertThat(answer.body()).startsWith("\uFEFFWaybill,Goods,Units,\"Gross, t\",");
        assertThat(lines).hasSize(1 + 32 + 1);
        assertThat(lines[lines.length - 1]).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("waybills-open.csv");
        assertThat(answer.body()).contains("\"'=<b onclick=\"\"x('1')\"\">&amp;</b>\"");
        assertThat(get("/list.csv?lang=zh", "SHP").body()).startsWith("\uFEFF运单,货物,");
        assertThat(get("/list.csv?lang=zh", "XYZ").body().split("\r\n")).hasSize(1);
        assertThat(get("/list.csv", "").statusCode()).isEqualTo(401);
    }

    @Test
    void the_rest_door_lists_and_finds_in_json_and_problems() throws Exception {
        String list = get("/api/v1/waybills?filter=waiting_for_me", "CUU").body();
        String found = get("/api/v1/find?q=30260904&scheme=rail_note", "CUU").body();

        assertThat(list).contains("\"state\": \"STANDING\"").contains("\"waitingForMe\": \"1\"");
        assertThat(found).contains("\"waybillNumber\": \"" + WAYBILL + "\"");
        assertThat(get("/api/v1/find?q=30260904&at=2026-09-01T00:00:00Z", "CUU").body())
                .doesNotContain("waybillNumber");
        assertThat(get("/api/v1/waybills?filter=nice", "CUU").body()).contains("VALUE_UNKNOWN");
        assertThat(get("/api/v1/waybills?page_size=x", "CUU").body()).contains("FIELD_FORM");
        assertThat(get("/api/v1/find", "CUU").body()).contains("FIELD_LENGTH");
        assertThat(get("/api/v1/find?q=%00", "CUU").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/find?q=demu&at=%2B999999999-01-01T00:00:00Z", "CUU").statusCode())
                .isEqualTo(400);
        assertThat(get("/v3/api-docs", "").body()).contains("/api/v1/find");
    }

    private static HttpResponse<String> get(String path, String party, String... headers)
            throws IOException, InterruptedException {
        return crowd.browser.get(path, party, headers);
    }
}
