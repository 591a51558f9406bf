package io.yidan.query.page.pack;

import static io.yidan.query.Sample.WAYBILL;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.query.page.Browser;
import io.yidan.query.page.Doors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class PackDoorTest {
    private static final String PACK = "/w/" + WAYBILL + "/dispute-pack.zip?lang=en";
    private static TestExchange exchange;
    private static ConfigurableApplicationContext doors;
    private static Browser browser;

    @BeforeAll
    static void open() {
        exchange = new TestExchange();
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        exchange.clock("2026-09-07T13:41:50+08:00");
        exchange.append(WAYBILL, Story.RECEIVED, Story.DEPARTED);
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
    void the_pack_is_a_download_named_by_waybill_and_record() throws Exception {
        var answer = browser.bytes(PACK, "SHP");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment")
                .contains("dispute-pack-" + WAYBILL + "-r4.zip");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(Unpacked.of(answer.body()).text("README.txt")).contains("Record 4");
    }

    @Test
    void as_of_an_earlier_time_it_holds_what_was_known_then() throws Exception {
        var then = "&as_of=" + Browser.encoded("2026-09-07T13:41:00+08:00");

        assertThat(Unpacked.of(browser.bytes(PACK + then, "SHP").body()).text("README.txt"))
                .contains("Record 2");
        assertThat(browser.get(PACK + "&as_of=then", "SHP").statusCode()).isEqualTo(400);
    }

    @Test
    void a_stranger_is_answered_as_by_an_unknown_number_and_who_is_signed_out_is_told_so()
            throws Exception {
        assertThat(browser.get(PACK, "XYZ").statusCode()).isEqualTo(404);
        assertThat(browser.get(PACK, "XYZ").body()).contains("you cannot see it");
        assertThat(browser.get(PACK, "").statusCode()).isEqualTo(401);
        assertThat(browser.get("/w/DEMO/dispute-pack.zip", "SHP").statusCode()).isEqualTo(400);
    }
}
