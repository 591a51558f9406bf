package io.yidan.query.page.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.access.Caller;
import io.yidan.customs.plan.Rulebook;
import io.yidan.customs.plan.RulesAdopted;
import io.yidan.customs.plan.SiteRule;
import io.yidan.customs.testing.Ores;
import io.yidan.customs.testing.Roads;
import io.yidan.proto.customs.v1.CustomsReadServiceGrpc;
import io.yidan.proto.customs.v1.GetRulesRequest;
import io.yidan.proto.customs.v1.RulesVersion;
import io.yidan.query.TestExchange;
import io.yidan.query.door.Wire;
import io.yidan.query.door.grpc.CustomsReadDoor;
import io.yidan.query.page.Browser;
import io.yidan.query.page.Doors;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Rules with one listed place, and others that list none. */
class RulingDoorTest {
    private static final Rulebook FIRST = Ores.RULEBOOK;
    private static final Rulebook SECOND = with("second", List.of());
    private static TestExchange exchange;
    private static ConfigurableApplicationContext doors;
    private static Browser browser;

    @BeforeAll
    static void open() {
        exchange = new TestExchange();
        exchange.append(RulesAdopted.STREAM, new RulesAdopted(FIRST));
        exchange.append(RulesAdopted.STREAM, new RulesAdopted(SECOND));
        doors = Doors.open(exchange, 0);
        browser = new Browser(doors);
    }

    @AfterAll
    static void close() {
        doors.close();
        exchange.close();
    }

    @Test
    void the_page_says_what_is_checked_of_which_goods_and_against_which_limits() throws Exception {
        assertThat(text("", "en"))
                .contains("Version second, in force since")
                .contains("HS 2603")
                .contains("Radioactivity")
                .contains("As 0.5 %")
                .contains(Ores.COPPER.source())
                .contains("isolated above 3 times the background, or above 0.5 µSv/h")
                .doesNotContain("no longer in force");
        assertThat(text("", "zh")).contains("放射性").contains("自 2017-12-08 起");
    }

    @Test
    void earlier_rules_are_shown_as_such() throws Exception {
        assertThat(text("?version=" + FIRST.version(), "en"))
                .contains("These are no longer in force.")
                .contains("Fukang smelter");
    }

    @Test
    void what_never_was_in_force_is_not_found_and_who_is_signed_out_is_told_so() throws Exception {
        assertThat(browser.get("/customs/rules?version=x", "CUU").statusCode()).isEqualTo(404);
        assertThat(browser.get("/customs/rules", "").statusCode()).isEqualTo(401);
    }

    @Test
    void by_grpc_any_party_reads_the_same() {
        var door =
                new CustomsReadDoor(
                        exchange.cases,
                        exchange.figures,
                        exchange.merges,
                        exchange.rules,
                        Clock.systemUTC(),
                        () -> Optional.of(new Caller(JourneyA.KZR)));
        try (door;
                var wire = Wire.to(door)) {
            var reads = CustomsReadServiceGrpc.newBlockingStub(wire.channel());
            var told = reads.getRules(GetRulesRequest.getDefaultInstance());

            assertThat(told.getRules().getVersion()).isEqualTo("second");
            assertThat(told.getVersionsList())
                    .extracting(RulesVersion::getVersion)
                    .containsExactly("second", FIRST.version());
            var first = GetRulesRequest.newBuilder().setVersion(FIRST.version()).build();
            assertThat(reads.getRules(first).getRules().getSitesList())
                    .singleElement()
                    .satisfies(site -> assertThat(site.getOffice()).isEqualTo(Roads.LOCAL.value()));
        }
    }

    private static Rulebook with(String version, List<SiteRule> sites) {
        return new Rulebook(
                version,
                FIRST.goods(),
                FIRST.limitSets(),
                sites,
                FIRST.radiation(),
                FIRST.declareWithinDays());
    }

    private static String text(String query, String lang) throws Exception {
        var sign = query.isEmpty() ? "?" : "&";
        return Browser.text(
                browser.get("/customs/rules" + query + sign + "lang=" + lang, "CUU").body());
    }
}
