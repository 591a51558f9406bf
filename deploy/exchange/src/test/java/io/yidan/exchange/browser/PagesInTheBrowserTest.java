package io.yidan.exchange.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.client.event.LegEvents;
import io.yidan.client.event.Places;
import io.yidan.exchange.browser.Browser.Finding;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The pages of the played journey as a person's browser shows them. Pictures for people are kept in target/screens. */
@Execution(ExecutionMode.CONCURRENT)
@Tag("full")
@Timeout(900)
class PagesInTheBrowserTest {
    private static final int PAGES = 36;
    private static final Path SCREENS = Path.of("target/screens").toAbsolutePath();

    private static final String MARKUP = "<img src=/never onerror=alert(1)>";

    @TempDir static Path folder;
    private static PlayedExchange exchange;
    private static Browser browser;
    private static List<Finding> told;
    private static List<Finding> atTheDesk;
    private static List<Finding> swept;

    @BeforeAll
    @Timeout(900)
    static void open() throws Exception {
        browser = new Browser();
        exchange = new PlayedExchange(folder);
        var number = exchange.playToThePlant();
        var amended = exchange.amended();
        var customsCase = exchange.declared(amended);
        exchange.toldForANumberNearTo(number);
        browser.open(
                exchange,
                "SHP",
                Map.of(
                        "number",
                        number,
                        "marked",
                        exchange.draftWith(MARKUP),
                        "amended",
                        amended,
                        "atGate",
                        DeclaredWaybill.PLATE,
                        "customsCase",
                        customsCase,
                        "report",
                        exchange.fileSentBy("SHP")),
                SCREENS);
        told = toldWhileOpen(number);
        atTheDesk = typedMeanwhile(customsCase);
        exchange.playToTheEnd();
        exchange.leavesOut(number);
        swept = browser.check("sweep", Map.of());
    }

    @AfterAll
    static void close() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (exchange != null) {
            exchange.close();
        }
    }

    @Test
    void what_happens_appears_on_an_open_page_that_is_not_loaded_anew() {
        nothingIsWrong(seen(told, "live"), 4 * 6);
    }

    @Test
    void the_row_being_read_stays_where_it_is() {
        nothingIsWrong(seen(told, "being read"), 4 * 3);
    }

    @Test
    void what_the_reader_has_unfolded_stays_so() {
        nothingIsWrong(seen(told, "unfolded"), 4 * 2);
    }

    @Test
    void a_step_taken_by_grpc_appears_at_the_desk_and_what_an_officer_types_stays() {
        nothingIsWrong(seen(atTheDesk, "desk"), 2 + 2 * (11 + 12));
    }

    @Test
    void every_address_leads_where_it_should_in_the_language_asked_for() {
        nothingIsWrong(seen(swept, "there"), PAGES * 2);
    }

    @Test
    void who_has_not_signed_in_learns_nothing_on_any_page() {
        nothingIsWrong(browser.check("signedOut", Map.of()), PAGES);
    }

    @Test
    void no_page_breaks_a_rule_of_accessibility() {
        nothingIsWrong(seen(swept, "axe"), PAGES * 2 * 6);
    }

    @Test
    void no_page_is_wider_than_its_window() {
        nothingIsWrong(seen(swept, "sideways"), PAGES * 2 * 3);
    }

    @Test
    void no_page_is_heard_in_the_console_or_asks_another_host() {
        nothingIsWrong(seen(swept, "quiet"), PAGES * 2);
    }

    @Test
    void a_first_visit_transfers_at_most_100_kb() {
        nothingIsWrong(browser.check("firstVisit", Map.of()), 2 * (8 + 6));
    }

    @Test
    void without_script_every_block_link_form_and_folding_works() {
        nothingIsWrong(browser.check("withoutScript", Map.of()), 16);
    }

    @Test
    void a_file_is_tried_and_posted_from_a_page_and_every_fault_in_it_told() {
        nothingIsWrong(browser.check("upload", Map.of()), 4 * 6 + 2);
    }

    @Test
    void a_change_is_agreed_to_or_declined_from_its_page_and_a_no_needs_a_reason() {
        nothingIsWrong(browser.check("amend", Map.of()), 7);
    }

    @Test
    void units_are_offered_from_a_page_and_those_left_out_stay() {
        nothingIsWrong(browser.check("decide", Map.of()), 5);
    }

    @Test
    void the_keyboard_alone_is_enough() {
        nothingIsWrong(browser.check("keyboard", Map.of()), 2 * 2 * 14);
    }

    @Test
    void the_page_bears_dictated_colours_and_four_times_the_size() {
        nothingIsWrong(browser.check("looks", Map.of()), 12 * (2 * 2 + 2));
    }

    @Test
    void the_paper_says_what_it_is_about_and_how_it_stood() {
        nothingIsWrong(browser.check("print", Map.of()), 9 * 2 * 3);
    }

    private static List<Finding> toldWhileOpen(String number) {
        var seen = new ArrayList<>(browser.check("liveOpen", Map.of()));
        try (var carrier = exchange.client("RDC")) {
            carrier.post(
                    LegEvents.on(number)
                            .fact("tms", "late-word")
                            .at("2026-09-08T02:40+08:00")
                            .place(Places.own("CN-FK-PLANT1"))
                            .interrupted("D-WIND", "DEMU3000133"));
        }
        seen.addAll(browser.check("liveTold", Map.of("shown", "stopped by wind")));
        return seen;
    }

    private static List<Finding> typedMeanwhile(String customsCase) {
        var officer = Map.of("link", exchange.signIn("CUP", "/customs"));
        var seen = new ArrayList<>(browser.check("deskOpen", officer));
        exchange.byWire(customsCase).inspectedAt("7");
        seen.addAll(browser.check("deskTold", Map.of("says", "inspect at bay 7|7 号位")));
        exchange.byWire(customsCase).arrived();
        var atTheGate = "At the gate, to inspect|已到卡口，待查验";
        seen.addAll(
                browser.check(
                        "deskTold", Map.of("says", atTheGate, "over", atTheGate, "last", "yes")));
        return seen;
    }

    private static List<Finding> seen(List<Finding> all, String what) {
        return all.stream().filter(finding -> finding.what().equals(what)).toList();
    }

    private static void nothingIsWrong(List<Finding> findings, int atLeast) {
        assertThat(findings).filteredOn(finding -> !finding.wrong().isEmpty()).isEmpty();
        assertThat(findings).hasSizeGreaterThanOrEqualTo(atLeast);
    }
}
