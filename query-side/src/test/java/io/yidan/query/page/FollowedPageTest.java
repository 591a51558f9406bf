package io.yidan.query.page;

import static io.yidan.query.Sample.WAYBILL;
import static io.yidan.query.page.Browser.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.regex.Pattern;

class FollowedPageTest {
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
    void a_stream_resumes_after_the_last_event_id() throws Exception {
        var events = lines("/api/v1/waybills/" + WAYBILL + "/events", "Last-Event-ID", "8");

        assertThat(next(events, "id:")).isEqualTo("id:9");
        assertThat(next(events, "event:")).isEqualTo("event:waybill");
    }

    @Test
    void an_open_page_is_told_that_it_is_live() throws Exception {
        var events = lines("/w/" + WAYBILL + "/live?lang=en&after=9");

        assertThat(next(events, "event:")).isEqualTo("event:page");
        assertThat(next(events, "data:<p")).contains("hx-swap-oob=\"true\"");
        assertThat(next(events, "data:    <svg")).contains("Live · updated 14:05:08");
    }

    @Test
    void a_page_that_missed_changes_is_told_them_when_it_connects_again() throws Exception {
        var behind = lines("/w/" + WAYBILL + "/live?lang=en&after=3");
        var resumed = lines("/w/" + WAYBILL + "/live?lang=en&after=3", "Last-Event-ID", "9");

        assertThat(next(behind, "data:")).contains("id=\"answer\"");
        assertThat(next(resumed, "data:")).contains("id=\"stamp\"");
    }

    @Test
    void the_reader_can_pause_changes_by_a_link_and_go_on_by_another() throws Exception {
        String paused = get("/w/" + WAYBILL + "?lang=en&show=all&live=off", "SHP").body();

        assertThat(paused)
                .doesNotContain("sse-connect")
                .contains("href=\"/w/" + WAYBILL + "?show=all\">Follow updates again</a>");
        assertThat(text(paused)).contains("Updates paused, opened at 14:05:08");
    }

    @Test
    void without_a_script_the_page_says_how_to_print_and_what_it_shows() throws Exception {
        String page = get("/w/" + WAYBILL + "?lang=en", "SHP").body();

        assertThat(page).contains("data-print=\"Print / PDF\">Print with your browser");
        assertThat(text(page)).contains("Opened at 14:05:08 Refresh");
    }

    @Test
    void the_script_is_small_and_finds_what_it_speaks_of_on_the_page() throws Exception {
        String page = get("/w/" + WAYBILL + "?lang=en", "SHP").body();
        String script =
                new String(
                        new Assets().find("yidan.js").orElseThrow().content(),
                        StandardCharsets.UTF_8);

        assertThat(script.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(6_000);
        assertThat(script).doesNotContainPattern("\\p{IsHan}|eval|innerHTML|\\.style\\b");
        assertThat(Pattern.compile("by\\('(\\w+)'\\)").matcher(script).results())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(page).contains("id=\"" + id.group(1) + "\""));
        assertThat(Pattern.compile("dataset\\.(\\w+)").matcher(script).results())
                .isNotEmpty()
                .allSatisfy(data -> assertThat(page).contains("data-" + data.group(1) + "=\""));
    }

    private static HttpResponse<String> get(String path, String party, String... headers)
            throws IOException, InterruptedException {
        return way.browser.get(path, party, headers);
    }

    private static Iterator<String> lines(String path, String... headers) throws Exception {
        return way.browser.lines(path, "SHP", headers);
    }

    private static String next(Iterator<String> lines, String beginning) {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new AssertionError("no line begins with " + beginning);
    }
}
