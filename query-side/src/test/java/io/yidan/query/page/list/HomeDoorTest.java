package io.yidan.query.page.list;

import static io.yidan.query.Sample.WAYBILL;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.Sample;
import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.query.page.Doors;
import io.yidan.waybill.decision.WaybillEvent.WaybillVoided;
import io.yidan.waybill.id.WaybillNumber;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class HomeDoorTest {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"");
    private static final WaybillNumber LATE = number(800);
    private static final WaybillNumber MARKED = number(900);
    private static TestExchange exchange;
    private static ConfigurableApplicationContext doors;
    private static String root;

    @BeforeAll
    static void open() {
        exchange = new TestExchange();
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        exchange.append(WAYBILL, Story.RECEIVED, Story.DEPARTED, Story.ETA, Story.ARRIVED);
        exchange.clock("2026-09-07T13:55:02+08:00");
        exchange.append(WAYBILL, Story.HELD);
        for (int n = 2; n < 32; n++) {
            exchange.append(number(n), Story.issued(number(n)).toArray());
        }
        exchange.append(
                number(2), new WaybillVoided(Story.stamp(Sample.OPERATOR, "void"), "C-TYPE"));
        exchange.append(LATE, Story.issued(LATE).toArray());
        exchange.append(LATE, Story.RECEIVED, Story.DEPARTED, Story.ETA);
        exchange.append(MARKED, Marked.drafted(MARKED));
        exchange.project();
        doors = Doors.open(exchange, 0);
        root = "http://localhost:" + Doors.port(doors);
    }

    @AfterAll
    static void close() {
        doors.close();
        exchange.close();
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
    void one_waybill_of_that_number_is_opened_at_once() throws Exception {
        for (String q : List.of(WAYBILL.printed(), "demo 0001 20260831 0001")) {
            var answer = get("/?q=" + encoded(q), "SHP");
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(location(answer)).isEqualTo("/w/" + WAYBILL);
        }
        assertThat(location(get("/w?q=" + encoded("新B 1%"), "SHP")))
                .isEqualTo("/?q=%E6%96%B0B%201%25");
    }

    @Test
    void the_waybill_found_is_told_in_the_language_of_the_search() throws Exception {
        String q = "&q=" + encoded(WAYBILL.printed());

        assertThat(get("/?lang=en" + q, "SHP").headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("lang=en;");
        assertThat(get("/?" + q, "SHP").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void several_are_listed_with_what_fits_marked_and_its_kind_named() throws Exception {
        String boxes = get("/?lang=en&q=DEMU+300002", "SHP").body();

        assertThat(boxes).contains("<mark>DEMU 300002</mark><span> 5</span>");
        assertThat(text(boxes)).contains("container DEMU 300002 5").contains("All waybills");
        assertThat(text(get("/?lang=zh&q=0001", "SHP").body()))
                .contains("运单号 DEMO0001202608310001")
                .contains("共 1 张运单");
    }

    @Test
    void a_wrong_check_digit_is_said_and_near_ones_are_offered() throws Exception {
        var near = get("/?lang=zh&q=DEMU3000026", "SHP");
        var none = get("/?lang=en&q=DEMU3000259", "SHP");

        assertThat(near.statusCode()).isEqualTo(200);
        assertThat(text(near.body())).contains("校验位不对：DEMU3000026，应为 5。核对后重填。");
        assertThat(numbers(near.body())).hasSize(25);
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(text(none.body())).contains("Check digit of DEMU3000259 should be");
    }

    @Test
    void foreign_and_unknown_numbers_get_the_same_answer() throws Exception {
        var foreign = get("/?lang=en&q=" + WAYBILL, "XYZ");
        var unknown = get("/?lang=en&q=DEMO0001202608319999", "XYZ");

        assertThat(foreign.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(404);
        assertThat(text(foreign.body()))
                .contains("No “DEMO0001202608310001”, or you cannot see it.");
        assertThat(foreign.body().replace(WAYBILL.value(), ""))
                .isEqualTo(unknown.body().replace("DEMO0001202608319999", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%%%%%",
                "' OR 1=1 --",
                "<script>alert(1)</script>",
                "\"><img src=x>",
                "-·-",
                "\u0001abcd",
                "DEMU\u0000",
                "\ud83d\ude82\ud83d\ude82\ud83d\ude82\ud83d\ude82",
                "../../etc/passwd"
            })
    void rubbish_gets_a_clear_answer(String rubbish) throws Exception {
        var answer = get("/?lang=en&q=" + encoded(rubbish), "SHP");

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body())
                .contains("<h1")
                .contains("class=\"notice\"")
                .doesNotContain("<script>alert")
                .doesNotContain("<img")
                .doesNotContain("Exception");
    }

    @Test
    void what_is_far_too_long_is_said_to_be() throws Exception {
        var answer = get("/?lang=en&q=" + "9".repeat(10_000), "SHP");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer.body())).contains("at most 64 letters and digits");
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

    private static WaybillNumber number(int serial) {
        return new WaybillNumber("DEMO000120260831%04d".formatted(serial));
    }

    private static List<String> numbers(String page) {
        return Pattern.compile("href=\"/w/([A-Z0-9]{20})\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static HttpResponse<String> get(String path, String party, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(root + path));
        if (!party.isEmpty()) {
            request.header("X-Party", party);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return BROWSER.send(request.build(), BodyHandlers.ofString());
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    }
}
