package io.yidan.query.page.decide;

import static io.yidan.query.Sample.*;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.query.page.Browser;
import io.yidan.query.page.Doors;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.happening.Custody;
import io.yidan.waybill.id.WaybillNumber;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

import java.util.List;
import java.util.Optional;

class DecideDoorTest {
    private static final WaybillNumber DRAFT = new WaybillNumber("DEMO0001202608310002");
    private static final WaybillNumber APPROVED = new WaybillNumber("DEMO0001202608310003");
    private static final WaybillNumber ISSUED = new WaybillNumber("DEMO0001202608310004");
    private static final WaybillNumber OFFERED = new WaybillNumber("DEMO0001202608310005");
    private static final WaybillNumber THERE = new WaybillNumber("DEMO0001202608310006");
    private static final WaybillNumber DISPUTED = new WaybillNumber("DEMO0001202608310008");
    private static final WaybillNumber HELD = new WaybillNumber("DEMO0001202608310007");
    private static TestExchange exchange;
    private static ConfigurableApplicationContext doors;
    private static Browser browser;

    @BeforeAll
    static void waybills_at_every_point_where_somebody_decides() {
        exchange = new TestExchange();
        exchange.append(DRAFT, Story.drafted(DRAFT));
        exchange.append(APPROVED, Story.issued(APPROVED).subList(0, 2).toArray());
        exchange.append(ISSUED, Story.issued(ISSUED).toArray());
        exchange.append(OFFERED, Story.issued(OFFERED).toArray());
        exchange.append(OFFERED, offered());
        exchange.append(THERE, Story.issued(THERE).toArray());
        exchange.append(THERE, delivered());
        exchange.append(DISPUTED, Story.issued(DISPUTED).toArray());
        exchange.append(DISPUTED, offered(), accepted(), disputed());
        exchange.append(HELD, Story.issued(HELD).toArray());
        exchange.append(HELD, Story.RECEIVED, Story.HELD);
        exchange.project();
        doors = Doors.open(exchange, 0);
        browser = new Browser(doors);
    }

    @AfterAll
    static void close() {
        doors.close();
        exchange.close();
    }

    @Test
    void the_shipper_approves_the_draft_and_the_operator_issues_it() throws Exception {
        assertThat(page(DRAFT, "SHP", "en"))
                .contains("1 thing is yours to decide")
                .contains("The draft is not approved")
                .contains("Approve the draft");
        assertThat(page(APPROVED, "MTO", "zh")).contains("本方要办 1 件").contains("签发");
        assertThat(page(DRAFT, "MTO", "en")).contains("Nothing is yours to decide now");
    }

    @Test
    void who_has_the_units_offers_them_to_whom_the_plan_has_next_and_there() throws Exception {
        var html = browser.get(path(ISSUED, "en"), "SHP").body();

        assertThat(Browser.text(html)).contains("You have 3 boxes; next is CNR (sample)");
        assertThat(html)
                .contains("name=\"to\" value=\"CNR\"")
                .contains("name=\"scheme\" value=\"UNLOCODE\"")
                .contains("name=\"place\" value=\"CNAKL\"")
                .contains("value=\"DEMU3000025\" checked")
                .contains("type=\"datetime-local\" required value=\"2026-09-07T14:05\"");
    }

    @Test
    void whoever_was_offered_units_takes_them_over_or_refuses_and_they_are_not_offered_again()
            throws Exception {
        assertThat(page(OFFERED, "CNR", "en"))
                .contains("Sample Mining Co. hands over 3 boxes, your answer is awaited")
                .contains("Take over")
                .contains("plate, box or seal differs")
                .contains("Refuse");
        assertThat(page(OFFERED, "SHP", "en")).contains("Nothing is yours to decide now");
    }

    @Test
    void the_carrier_hands_on_at_the_end_of_its_leg() throws Exception {
        assertThat(browser.get(path(HELD, "en"), "CNR").body())
                .contains("You have 3 boxes; next is TCJ (sample)")
                .contains("name=\"place\" value=\"CNCJI\"");
    }

    @Test
    void the_consignee_confirms_and_who_holds_lifts() throws Exception {
        assertThat(page(THERE, "PLT", "en"))
                .contains("Confirm the delivery")
                .contains("Reservation");
        assertThat(page(HELD, "CUU", "en"))
                .contains("DEMU 300008 8 held")
                .contains("Lift the hold")
                .contains("Needed");
        assertThat(browser.get(path(HELD, "en"), "CUU").body())
                .contains("name=\"id\" value=\"hold:1\"");
    }

    @Test
    void who_took_over_may_dispute_it_and_the_operator_settles_who_answers_for_it()
            throws Exception {
        assertThat(page(DISPUTED, "CNR", "en"))
                .contains("3 boxes passed from Sample Mining Co. to CNR (sample)")
                .contains("What is wrong");
        assertThat(page(DISPUTED, "MTO", "en"))
                .contains("Handover of DEMU 300008 8 disputed")
                .contains("Who answers for it");
        assertThat(Browser.text(browser.get("/w/" + DISPUTED + "?lang=en", "SHP").body()))
                .contains("Handover disputed")
                .contains("damaged · door bent");
    }

    @Test
    void the_waybills_own_page_leads_there_only_whom_it_concerns() throws Exception {
        assertThat(browser.get("/w/" + DRAFT + "?lang=en", "SHP").body())
                .contains("<a href=\"/w/" + DRAFT + "/decide\">1 thing is yours to decide</a>");
        assertThat(browser.get("/w/" + DRAFT + "?lang=en", "MTO").body())
                .doesNotContain("/decide\"");
        assertThat(browser.get(path(DRAFT, "en"), "XYZ").statusCode()).isEqualTo(404);
        assertThat(browser.get(path(DRAFT, "en"), "").statusCode()).isEqualTo(401);
    }

    private static WaybillEvent offered() {
        return new WaybillEvent.HandoverOffered(
                Story.stamp(SHIPPER, "offer:1"),
                "ho:1",
                RAILWAY,
                BOXES,
                ALASHANKOU,
                at("2026-09-06T18:00:00+08:00"),
                Optional.empty(),
                at("2026-09-08T18:00:00+08:00").at());
    }

    private static WaybillEvent accepted() {
        return new WaybillEvent.HandoverAccepted(
                Story.stamp(RAILWAY, "accept:1"),
                "ho:1",
                at("2026-09-07T10:00:00+08:00"),
                List.of(),
                Optional.empty());
    }

    private static WaybillEvent disputed() {
        return new WaybillEvent.HandoverDisputed(
                Story.stamp(RAILWAY, "dsp:1"), "ho:1", List.of(BOX_7), "R-DMG", "door bent");
    }

    private static WaybillEvent delivered() {
        return Story.fact(
                Story.key(FLEET, "dlv:1"),
                1,
                "2026-09-07T13:00:00+08:00",
                Optional.of(SMELTER),
                3,
                new Custody.Delivered(BOXES, "", Optional.empty()));
    }

    private static String page(WaybillNumber number, String party, String lang) throws Exception {
        return Browser.text(browser.get(path(number, lang), party).body());
    }

    private static String path(WaybillNumber number, String lang) {
        return "/w/" + number + "/decide?lang=" + lang;
    }
}
