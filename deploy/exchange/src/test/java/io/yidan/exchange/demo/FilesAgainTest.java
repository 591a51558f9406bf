package io.yidan.exchange.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yidan.command.alias.AliasIndex;
import io.yidan.exchange.demo.OncePlayed.Played;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.proto.tracking.v1.AnomalyView;
import io.yidan.translators.Translator;
import io.yidan.translators.mapping.Mapping;
import io.yidan.translators.post.Asking;
import io.yidan.translators.post.Posting;
import io.yidan.translators.post.Report;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Files sent to the exchange that has heard the journey: the same again, corrected, and such as fit two waybills. */
@Timeout(300)
@ExtendWith(OncePlayed.class)
class FilesAgainTest {
    private static final Instant LATER = Instant.parse("2026-09-16T00:00:00Z");
    private static final String SLIPS = "磅单号,版本,车牌号,箱号,毛重(kg),毛重时间,毛重衡号,皮重(kg),净重(kg)\n";
    private static final String GATE = "闸口编号,方向,车牌号,挂车号,箱号1,箱号2,封志号,识别时间,单据号\n";

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final LegEvent LOADED =
            ((Act.Tell) MoreWaybills.acts("A50-2").getLast()).event();

    private final PlayedJourney exchange;

    FilesAgainTest(Played played) {
        exchange = played.exchange();
    }

    @Test
    void whole_files_sent_again_add_nothing() {
        for (var row : DemoJourney.copper().rows()) {
            for (var act : row.acts()) {
                if (act instanceof Act.Upload upload) {
                    long before = exchange.events();
                    try (var client = exchange.as(row.party())) {
                        var report = Posting.over(client).post(CarrierFile.read(upload));

                        assertThat(report.clean()).as(row.name()).isTrue();
                        assertThat(report.outcomes()).containsOnlyKeys(Outcome.OUTCOME_DUPLICATE);
                    }
                    assertThat(exchange.events()).isEqualTo(before);
                }
            }
        }
    }

    @Test
    void asked_about_whole_files_sent_again_the_exchange_foresees_that_they_add_nothing() {
        long before = exchange.events();
        for (var row : DemoJourney.copper().rows()) {
            for (var act : row.acts()) {
                if (act instanceof Act.Upload upload) {
                    try (var client = exchange.as(row.party())) {
                        var report = Asking.of(client).ask(CarrierFile.read(upload));

                        assertThat(report.clean()).as(row.name()).isTrue();
                        assertThat(report.outcomes()).containsOnlyKeys(Outcome.OUTCOME_DUPLICATE);
                        assertThat(report.ahead().waybills()).isEmpty();
                    }
                }
            }
        }
        assertThat(exchange.events()).isEqualTo(before);
    }

    @Test
    void a_corrected_file_posts_its_corrections_and_nothing_else() {
        var slips =
                SLIPS
                        + "5519,1,新B00110F,DEMU3000220,45260,2026-09-08 01:09,SC-1,17380,27880\n"
                        + "5520,2,新B00111F,DEMU3000236,45250,2026-09-08 01:20,SC-1,17380,27870\n";

        assertThat(post("PLT", "scale-1", slips).outcomes())
                .isEqualTo(
                        Map.of(
                                Outcome.OUTCOME_DUPLICATE, 1L,
                                Outcome.OUTCOME_ACCEPTED, 1L));
        assertThat(post("PLT", "scale-1", slips).outcomes())
                .isEqualTo(Map.of(Outcome.OUTCOME_DUPLICATE, 2L));
    }

    @Test
    void a_seal_that_reads_differently_is_kept_as_it_was_seen_and_shown_as_odd()
            throws InterruptedException {
        var gate = GATE + "G2,出,新B00111F,新B2210挂,DEMU3000236,,QG-9920,2026-09-07 23:10:00,62\n";

        assertThat(post("TCJ", "gate-1", gate).outcomes())
                .isEqualTo(Map.of(Outcome.OUTCOME_ACCEPTED, 2L));

        exchange.awaitShown();
        try (var operator = exchange.as("MTO")) {
            assertThat(operator.tracking().get(Telling.NUMBER).getAnomaliesList())
                    .filteredOn(odd -> odd.getFactKey().equals("TCJ:gate:62:seal"))
                    .extracting(AnomalyView::getCode, AnomalyView::getUnit)
                    .contains(tuple("SEAL_DIFFERS", "DEMU3000236"));
        }
    }

    @Test
    void a_slip_of_a_truck_with_boxes_of_two_waybills_is_kept_once_and_given_to_neither() {
        var truck = "新B0D777";
        put(Practice.issue(exchange::as, "DEMU3003024"), "DEMU3003024", truck);
        put(Practice.issue(exchange::as, "DEMU3003030"), "DEMU3003030", truck);
        assertThat(exchange.bean(AliasIndex.class).awaitReached(exchange.events(), PATIENCE))
                .isTrue();
        var slip = SLIPS + "7701,1," + truck + ",,45260,2026-09-07 16:00,SC-1,17380,27880\n";

        assertThat(post("PLT", "scale-1", slip).outcomes())
                .isEqualTo(Map.of(Outcome.OUTCOME_UNMATCHED, 1L));
        long kept = exchange.events();
        assertThat(post("PLT", "scale-1", slip).outcomes())
                .isEqualTo(Map.of(Outcome.OUTCOME_DUPLICATE, 1L));
        assertThat(exchange.events()).isEqualTo(kept);
    }

    private Report post(String party, String layout, String file) {
        var rows =
                Translator.of(Mapping.shipped(layout))
                        .read(
                                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                                Optional.of(LATER));
        try (var client = exchange.as(party)) {
            var report = Posting.over(client).post(rows);
            assertThat(report.bad() + report.refused()).as(report.toString()).isZero();
            return report;
        }
    }

    /** The land port sets the box on the truck, in the words of the journey. */
    private void put(String waybill, String box, String truck) {
        var event = LOADED.toBuilder().setWaybillNumber(waybill);
        event.getEnvelopeBuilder().setEventId("more:" + box);
        event.getHappeningBuilder()
                .getUnitAssociatedBuilder()
                .setUnits(0, box)
                .getMeansBuilder()
                .setId(truck);
        try (var port = exchange.as("TCJ")) {
            assertThat(port.post(event.build()).getOutcome()).isEqualTo(Outcome.OUTCOME_ACCEPTED);
        }
    }
}
