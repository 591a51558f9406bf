package io.yidan.query.page.amend;

import static io.yidan.query.Sample.WAYBILL;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.Sample;
import io.yidan.query.TestExchange;
import io.yidan.query.list.Filter;
import io.yidan.query.list.Order;
import io.yidan.query.page.Browser;
import io.yidan.query.page.Doors;
import io.yidan.waybill.id.PartyId;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

import java.util.Optional;

class AmendmentPageTest {
    private static final String PAGE = "/w/" + WAYBILL + "/amendments";
    private static TestExchange exchange;
    private static ConfigurableApplicationContext doors;
    private static Browser browser;

    @BeforeAll
    static void open() {
        exchange = Amended.exchange();
        doors = Doors.open(exchange, 0);
        browser = new Browser(doors);
    }

    @AfterAll
    static void close() {
        doors.close();
        exchange.close();
    }

    @Test
    void what_is_open_stands_first_field_by_field_with_who_is_awaited() throws Exception {
        assertThat(page("SHP", "en"))
                .contains("1 change awaits agreement")
                .contains("Planned departure: awaits CNR (sample)")
                .contains("Proposed by Sample Multimodal at 5 Sep 10:00, resting on record 2")
                .contains("Planned departure leg 1 6 Sep 21:30 6 Sep 23:30")
                .contains("Sample Multimodal proposed it CNR (sample) has not answered")
                .containsSubsequence(
                        "Planned departure: awaits",
                        "Gross weight, declared",
                        "declined",
                        "Which party, Units, Contact: changed");
    }

    @Test
    void it_says_the_same_in_chinese_and_leaves_what_was_typed_as_it_was_typed() throws Exception {
        var html = browser.get(PAGE + "?lang=zh", "SHP").body();

        assertThat(read(html))
                .contains("1 项更改等确认")
                .contains("计划出发待CNR（示例）确认")
                .contains("毛重（申报） 第 1 行货物 92.190 t 95.000 t")
                .contains("示例多式联运 9 月 5 日 10:00 拒绝")
                .contains("货名（英文）、包装等 4 项没有更改：被拒绝");
        assertThat(html).contains("<q lang=\"en\">typed wrong</q>").contains("<q>收货方改厂</q>");
    }

    @Test
    void what_was_not_there_and_what_is_no_longer_are_told() throws Exception {
        assertThat(page("SHP", "en"))
                .contains("Units DEMU 300015 4 none container")
                .contains("Units DEMU 300003 0 container none")
                .contains("Which party the consignee PLT Sample Two (PL2)")
                .contains("Contact the consignee none erased");
    }

    @Test
    void only_who_is_awaited_may_answer_and_only_the_proposer_take_it_back() throws Exception {
        assertThat(page("CNR", "en")).contains("Agree").contains("Needed to decline");
        assertThat(page("MTO", "en")).contains("Take back").doesNotContain("Needed to decline");
        assertThat(page("TCJ", "en")).doesNotContain("Needed to").doesNotContain("Take back");
        assertThat(browser.get(PAGE, "XYZ").statusCode()).isEqualTo(404);
        assertThat(browser.get(PAGE, "PLT").statusCode()).isEqualTo(404);
    }

    @Test
    void the_waybills_own_page_says_who_must_answer_and_leads_there() throws Exception {
        var html = browser.get("/w/" + WAYBILL + "?lang=en", "CNR").body();

        assertThat(Browser.text(html))
                .contains("Change awaits agreement: Planned departure")
                .contains("CNR (sample) to agree or decline")
                .contains("Change declined")
                .contains("Which party, Units, Contact");
        assertThat(html).contains("<a href=\"" + PAGE + "\">");
        assertThat(html).contains("value=\"" + WAYBILL + "\"");
    }

    @Test
    void the_search_field_of_the_page_has_the_number() throws Exception {
        assertThat(browser.get(PAGE, "SHP").body()).contains("value=\"" + WAYBILL + "\"");
    }

    @Test
    void lists_and_search_go_by_what_the_waybill_says_now() {
        assertThat(listed(Amended.OTHER_PLANT)).isEqualTo(1);
        assertThat(listed(Sample.PLANT)).isZero();
        assertThat(found(Amended.OTHER_BOX.value())).isTrue();
        assertThat(found(Sample.BOX_2.value())).isFalse();
    }

    private static int listed(PartyId party) {
        return exchange.lists
                .page(
                        TestExchange.caller(party),
                        Filter.OPEN,
                        Order.URGENCY,
                        Doors.NOW,
                        Optional.empty(),
                        10)
                .rows()
                .size();
    }

    private static boolean found(String box) {
        var wanted = io.yidan.query.find.Wanted.read(box);
        return !exchange.finder
                .find(
                        TestExchange.caller(Sample.SHIPPER),
                        wanted,
                        Optional.empty(),
                        Optional.empty())
                .waybills()
                .isEmpty();
    }

    private static String page(String party, String lang) throws Exception {
        return read(browser.get(PAGE + "?lang=" + lang, party).body());
    }

    /** What a page says, cells apart, without the blank that keeps a unit at its number. */
    private static String read(String html) {
        return Browser.text(html.replace("</t", " </t")).replace('\u00a0', ' ');
    }
}
