package io.yidan.query.page.unmatched;

import static io.yidan.query.Sample.WAYBILL;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.Sample;
import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.query.page.Browser;
import io.yidan.query.page.Doors;
import io.yidan.query.page.unmatched.Waits.Wait;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.alias.AliasScheme;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.testing.Told;
import io.yidan.waybill.unmatched.UnmatchedFact;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class UnmatchedDoorTest {
    private static final Instant KEPT = Instant.parse("2026-09-07T06:00:00Z");
    private static final Alias PLATE = Alias.parse(AliasScheme.PLATE, "新B0D101");
    private static TestExchange exchange;
    private static ConfigurableApplicationContext doors;
    private static Browser browser;

    @BeforeAll
    static void open() {
        exchange = new TestExchange();
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        exchange.project();
        doors = Doors.open(exchange, 0);
        browser = new Browser(doors);
    }

    @AfterAll
    static void close() {
        doors.close();
        exchange.close();
    }

    @BeforeEach
    void nothing() {
        exchange.waits.clear();
    }

    @Test
    void where_nothing_waits_the_page_says_so() throws Exception {
        assertThat(text("en")).contains("Nothing you told waits for its waybill");
        assertThat(text("zh")).contains("您报的事实都已对上单");
    }

    @Test
    void a_fact_is_shown_with_what_it_was_told_for_and_until_when_it_waits() throws Exception {
        waits(Address.of(PLATE), slip(UnitId.NOT_TOLD), Optional.empty());

        assertThat(text("en"))
                .contains("1 thing you told waits for a waybill")
                .contains("Weighbridge")
                .contains("told for plate 新B0D101")
                .contains("scale:5501")
                .contains("kept 2026-09-07 14:00:00, waits until 2026-10-07 14:00:00")
                .contains("Of which unit");
    }

    @Test
    void a_waybill_that_has_the_box_is_offered_and_so_is_one_whose_number_is_near()
            throws Exception {
        var near = new WaybillNumber(WAYBILL.value().substring(0, 19) + "9");
        waits(Address.of(PLATE), slip(Sample.BOX_7), Optional.empty());
        assertThat(page("en"))
                .contains("name=\"to\" value=\"" + WAYBILL + "\"")
                .contains("has the unit")
                .doesNotContain("name=\"unit\"");

        exchange.waits.clear();
        waits(Address.of(near), slip(new UnitId("DEMU3000200")), Optional.empty());
        assertThat(page("en")).contains("value=\"" + WAYBILL + "\"").contains("number is near");
    }

    @Test
    void a_waybill_the_reader_has_no_part_in_is_never_offered() throws Exception {
        waits(Address.of(PLATE), slip(Sample.BOX_7), Optional.empty());

        assertThat(browser.get("/unmatched?lang=en", "XYZ").body())
                .contains("waits for a waybill")
                .doesNotContain(WAYBILL.value());
    }

    @Test
    void why_the_waybill_did_not_take_it_is_said() throws Exception {
        waits(Address.of(WAYBILL), slip(Sample.BOX_7), Optional.of("NOT_YOUR_FACT"));

        assertThat(text("en")).contains("The waybill did not take it: NOT_YOUR_FACT");
        assertThat(text("zh")).contains("该运单未接受：NOT_YOUR_FACT");
    }

    @Test
    void who_is_signed_out_is_told_to_sign_in() throws Exception {
        assertThat(browser.get("/unmatched?lang=en", "").statusCode()).isEqualTo(401);
    }

    private static void waits(Address to, Fact fact, Optional<String> turnedDown) {
        exchange.waits.add(
                new Wait(
                        new UnmatchedFact(to, fact),
                        KEPT,
                        KEPT.plus(Duration.ofDays(30)),
                        turnedDown));
    }

    private static Fact slip(UnitId unit) {
        return Told.fact("PLT", "scale", "5501")
                .at("2026-09-07T13:50+08:00")
                .weighed(unit, 28_000_000);
    }

    private static String page(String language) throws Exception {
        return browser.get("/unmatched?lang=" + language, "SHP").body();
    }

    private static String text(String language) throws Exception {
        return Browser.text(page(language));
    }
}
