package io.yidan.query.page.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.Verdict;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;
import io.yidan.query.page.Assets;
import io.yidan.query.page.CaseDoors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.regex.Pattern;

@Timeout(60)
class DeskLiveDoorTest {
    private static final String CASE = "/customs/C202609150001";
    private static final Pattern LIVE = Pattern.compile("sse-connect=\"([^\"]+)\"");
    private final CaseDoors doors = new CaseDoors(accepted());

    @AfterEach
    void close() {
        doors.close();
    }

    @Test
    void an_open_page_without_news_is_told_only_that_it_is_live() throws Exception {
        for (var path : new String[] {"/customs", CASE}) {
            String told = next(follow(path, "CUU"));

            assertThat(told).contains("id=\"foot\"").contains("Live · updated 14:05:08");
            assertThat(told).doesNotContain("id=\"answer\"", "id=\"board\"", "id=\"forms\"");
        }
    }

    @Test
    void the_list_changes_while_it_is_open() throws Exception {
        var list = follow("/customs", "CUU");
        next(list);

        doors.shown(2, accepted().arrives(Roads.TRUCK));

        assertThat(next(list))
                .contains("2 cases wait for you")
                .contains("At the gate, to decide now")
                .contains("C202609150002")
                .contains("fresh");
    }

    @Test
    void a_case_that_is_over_leaves_the_list() throws Exception {
        var list = follow("/customs", "CUU");
        next(list);

        doors.shown(1, accepted().by(Roads.LOCAL, new CaseStep.Withdrawn("papers forged")));

        assertThat(next(list)).contains("No customs case is open").doesNotContain("C202609150001");
    }

    @Test
    void a_step_taken_elsewhere_shows_on_the_case_with_the_forms_that_are_now_the_readers()
            throws Exception {
        var page = follow(CASE, "CUP");
        next(page);

        doors.shown(1, accepted().reviewed(Verdict.INSPECT_ON_ARRIVAL, "6").arrives(Roads.TRUCK));

        assertThat(next(page))
                .contains("At the gate, to inspect")
                .contains("inspect at bay 6")
                .contains("id=\"known\"")
                .contains("Record the inspection")
                .doesNotContain("SHP-5001</td>");
    }

    @Test
    void a_new_form_rests_on_the_data_as_it_is_now_under_a_key_of_its_own() throws Exception {
        String before = body(CASE, "CUU");
        var page = follow(CASE, "CUU");
        next(page);

        doors.shown(
                1,
                accepted()
                        .by(
                                Roads.DECLARANT,
                                new CaseStep.IdentityAmended(Roads.OTHER_TRUCK, "D-BRKD")));
        String now = next(page);

        assertThat(field("basis", now)).hasSize(64).isNotEqualTo(field("basis", before));
        assertThat(field("request", now)).isNotEmpty().isNotEqualTo(field("request", before));
        assertThat(now).contains("新B00212F").contains("The decision rests on revision 2");
    }

    @Test
    void another_case_changes_nothing_on_the_page_of_this_one() throws Exception {
        var page = follow(CASE, "CUU");
        next(page);

        doors.shown(2, accepted());
        doors.shown(1, accepted().reviewed(Verdict.RELEASE_ON_ARRIVAL, ""));

        assertThat(next(page)).contains("Decided, on the road").doesNotContain("C202609150002");
    }

    @Test
    void what_happened_between_opening_and_following_is_told() throws Exception {
        String live = live(body(CASE, "CUU"));
        doors.shown(1, accepted().reviewed(Verdict.RELEASE_ON_ARRIVAL, ""));

        var page = doors.browser.lines(live, "CUU");

        assertThat(next(page)).contains("Decided, on the road");
    }

    @Test
    void a_page_that_connects_again_is_told_what_it_missed_and_no_more() throws Exception {
        String live = live(body("/customs", "CUU"));
        var list = doors.browser.lines(live, "CUU");
        String id = line(list, "id:").substring(3);
        doors.shown(2, accepted());

        var again = doors.browser.lines(live, "CUU", "Last-Event-ID", id);
        String first = line(again, "id:").substring(3);
        var later = doors.browser.lines(live, "CUU", "Last-Event-ID", first);

        assertThat(next(again)).contains("C202609150002");
        assertThat(next(later)).doesNotContain("C202609150002");
    }

    @Test
    void what_is_not_shown_is_not_told_either() throws Exception {
        assertThat(doors.browser.get(CASE + "/live?after=0", "XYZ").statusCode()).isEqualTo(404);
        assertThat(doors.browser.get("/customs/live?after=0", "").statusCode()).isEqualTo(401);

        var list = follow("/customs", "XYZ");
        next(list);
        doors.shown(2, accepted());
        String live = live(body("/customs", "XYZ"));
        assertThat(next(doors.browser.lines(live, "XYZ"))).doesNotContain("id=\"board\"");
    }

    @Test
    void changes_can_be_paused_by_a_link_and_a_page_without_script_is_whole() throws Exception {
        String paused = body(CASE + "?live=off", "CUU");

        assertThat(paused).doesNotContain("sse-connect").contains("Follow updates again");
        assertThat(paused).contains("<form method=\"post\"").contains("Release on arrival");
        assertThat(body("/customs", "CUU")).contains("Opened at 14:05:08");
    }

    @Test
    void the_script_of_the_forms_finds_what_it_speaks_of_on_the_page() throws Exception {
        String page = body(CASE, "CUU");
        String script =
                new String(
                        new Assets().find("case.js").orElseThrow().content(),
                        StandardCharsets.UTF_8);

        assertThat(script).doesNotContainPattern("\\p{IsHan}|eval|innerHTML|\\.style\\b");
        assertThat(Pattern.compile("by\\('(\\w+)'\\)").matcher(script).results())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(page).contains("id=\"" + id.group(1) + "\""));
    }

    private static CaseScene accepted() {
        return CaseScene.accepted(Procedure.DIRECT_EXPORT, Roads.paste());
    }

    private Iterator<String> follow(String path, String party) throws Exception {
        return doors.browser.lines(live(body(path, party)), party);
    }

    private String body(String path, String party) throws Exception {
        String english = path + (path.contains("?") ? "&" : "?") + "lang=en";
        return doors.browser.get(english, party).body();
    }

    private static String live(String page) {
        var found = LIVE.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static String field(String name, String page) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        return found.find() ? found.group(1) : "";
    }

    /** The next event, whole. */
    private static String next(Iterator<String> lines) {
        var event = new StringBuilder(line(lines, "data:"));
        String line = lines.next();
        while (!line.isEmpty()) {
            event.append('\n').append(line);
            line = lines.next();
        }
        return event.toString();
    }

    private static String line(Iterator<String> lines, String beginning) {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new AssertionError("no line begins with " + beginning);
    }
}
