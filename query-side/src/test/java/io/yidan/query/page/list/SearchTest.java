package io.yidan.query.page.list;

import static io.yidan.query.Sample.WAYBILL;
import static io.yidan.query.page.Browser.encoded;
import static io.yidan.query.page.Browser.location;
import static io.yidan.query.page.Browser.text;
import static io.yidan.query.page.list.Crowd.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;

class SearchTest {
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

    private static HttpResponse<String> get(String path, String party, String... headers)
            throws IOException, InterruptedException {
        return crowd.browser.get(path, party, headers);
    }
}
