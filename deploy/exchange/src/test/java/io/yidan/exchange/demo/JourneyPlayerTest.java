package io.yidan.exchange.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.Message;

import io.yidan.client.ClientOptions;
import io.yidan.client.RefusedException;
import io.yidan.exchange.demo.ListeningExchange.Heard;
import io.yidan.proto.carrier.v1.PostLegEventRequest;
import io.yidan.proto.carrier.v1.PostLegEventsRequest;
import io.yidan.proto.customs.v1.GetCaseRequest;
import io.yidan.proto.tracking.v1.GetWaybillRequest;
import io.yidan.proto.waybill.v1.SettleConflictRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

@Timeout(60)
class JourneyPlayerTest {
    private static final DemoJourney JOURNEY = DemoJourney.copper();

    @TempDir Path folder;
    private DemoClock clock;
    private ListeningExchange exchange;
    private JourneyPlayer player;

    @BeforeEach
    void open() throws IOException {
        clock = DemoClock.in(folder, 1e8);
        exchange = new ListeningExchange(clock);
        player =
                new JourneyPlayer(
                        exchange.address(),
                        party -> "token-of-" + party,
                        ClientOptions.plaintext(),
                        clock);
    }

    @AfterEach
    void close() {
        player.close();
        exchange.close();
        clock.close();
    }

    @Test
    void each_row_is_heard_of_its_party_at_its_time() throws InterruptedException {
        player.play(JOURNEY);

        var expected =
                JOURNEY.rows().stream()
                        .flatMap(
                                row ->
                                        row.acts().stream()
                                                .flatMap(JourneyPlayerTest::messages)
                                                .map(_ -> row.party() + " " + row.recorded()))
                        .toList();
        assertThat(
                        exchange.heard.stream()
                                .filter(JourneyPlayerTest::isAct)
                                .map(heard -> heard.party() + " " + heard.at()))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void facts_go_to_the_number_the_draft_was_given() throws InterruptedException {
        var summary = player.play(JOURNEY);

        assertThat(summary.of("A").waybill()).isEqualTo("DEMO0001202608310001");
        assertThat(exchange.heard)
                .filteredOn(heard -> heard.request() instanceof PostLegEventRequest)
                .allSatisfy(
                        heard ->
                                assertThat(
                                                ((PostLegEventRequest) heard.request())
                                                        .getEvent()
                                                        .getWaybillNumber())
                                        .isEqualTo("DEMO0001202608310001"));
        assertThat(summary.refusals()).isEmpty();
        assertThat(summary.outcomes()).containsEntry("DECIDED", 155).containsEntry("DUPLICATE", 21);
    }

    @Test
    void played_again_it_adds_nothing() throws InterruptedException {
        player.play(JOURNEY);
        int kept = exchange.kept();

        var again = player.play(JOURNEY);

        assertThat(exchange.kept()).isEqualTo(kept);
        assertThat(again.outcomes()).doesNotContainKey("ACCEPTED").containsEntry("DECIDED", 155);
    }

    @Test
    void each_conflict_is_settled_for_the_telling_that_stands() throws InterruptedException {
        player.play(JOURNEY);

        var settled =
                exchange.heard.stream()
                        .map(Heard::request)
                        .filter(SettleConflictRequest.class::isInstance)
                        .map(request -> ((SettleConflictRequest) request).getStandingSha256())
                        .toList();
        var standing =
                exchange.heard.stream()
                        .filter(heard -> heard.at().equals(Instant.parse("2026-09-06T20:32:05Z")))
                        .map(heard -> ((PostLegEventsRequest) heard.request()).getEvent())
                        .map(event -> "%064x".formatted(event.hashCode()))
                        .toList();
        assertThat(settled).hasSize(20).containsExactlyInAnyOrderElementsOf(standing);
    }

    @Test
    void a_refused_row_is_told_and_the_play_goes_on() throws InterruptedException {
        exchange.refused = "ConfirmDelivery";

        var summary = player.play(JOURNEY);

        assertThat(summary.refusals())
                .singleElement()
                .asString()
                .startsWith("A79: FAILED_PRECONDITION");
        assertThat(summary.outcomes()).containsEntry("DECIDED", 154);
    }

    @Test
    void a_refused_row_of_a_file_is_told_and_the_others_stay() throws InterruptedException {
        exchange.refused = "5519";

        var summary = player.play(JOURNEY);

        assertThat(summary.refusals())
                .singleElement()
                .asString()
                .startsWith("A60-19: ")
                .contains("PERMISSION_DENIED");
        assertThat(summary.outcomes()).containsEntry("ACCEPTED", 677).containsEntry("REFUSED", 1);
    }

    @Test
    void without_a_draft_there_is_nothing_to_play() {
        exchange.refused = "DraftWaybill";

        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> player.play(JOURNEY));
        assertThat(exchange.heard).hasSize(1);
    }

    /** What an act is on the wire: one message, or one for each fact in the file. */
    private static Stream<Message> messages(Act act) {
        return Stream.concat(Telling.events(act), Sent.request(act));
    }

    private static boolean isAct(Heard heard) {
        return !(heard.request() instanceof GetWaybillRequest)
                && !(heard.request() instanceof GetCaseRequest);
    }
}
