package io.yidan.exchange.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.yidan.eventstore.Secrets;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.StreamIds;
import io.yidan.eventstore.append.GroupCommit;
import io.yidan.eventstore.follow.LogTail;
import io.yidan.eventstore.letter.DeadLetter;
import io.yidan.eventstore.letter.DeadLetters;
import io.yidan.eventstore.letter.DeadLetters.Stuck;
import io.yidan.eventstore.letter.Retries;
import io.yidan.eventstore.log.LogAppender;
import io.yidan.eventstore.log.StreamEvents;
import io.yidan.eventstore.log.Tips;
import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.Row;
import io.yidan.exchange.demo.MoreWaybills;
import io.yidan.exchange.demo.PlayedJourney;
import io.yidan.proto.waybill.v1.VoidWaybillRequest;
import io.yidan.query.fold.WaybillLog;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.decision.WaybillEvent.HoldLifted;
import io.yidan.waybill.decision.WaybillEvent.HoldPlaced;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.value.Bytes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** One waybill has an event of a later release; followers of the log meet it. */
@Timeout(300)
class DeadLettersOfTheExchangeTest {
    @TempDir Path folder;

    @Test
    void one_unreadable_event_stops_its_own_waybill_only_until_a_retry_takes_it_in_order()
            throws Exception {
        try (var exchange = new PlayedJourney(folder, OldRelease.class)) {
            MoreWaybills.issued(exchange, 70, 1);
            exchange.awaitShown();
            var broken = firstWaybill(exchange);

            appendedByALaterRelease(exchange, broken, hold(), lift());
            MoreWaybills.issued(exchange, 71, 5);
            exchange.awaitShown();

            assertThat(revision(exchange, broken)).isEqualTo(2);
            assertThat(awaitStuck(exchange, 7))
                    .extracting(stuck -> stuck.first().follower(), Stuck::waiting)
                    .containsExactly(
                            tuple("alias-index", 2),
                            tuple("alias-matching", 2),
                            tuple("customs-cases", 1),
                            tuple("customs-figures", 1),
                            tuple("customs-policy", 1),
                            tuple("tracking", 2),
                            tuple("writing-side", 2));
            assertThat(exchange.bean(DeadLetters.class).waiting("tracking", broken))
                    .extracting(DeadLetter::version)
                    .containsExactly(3, 4);
            assertThat(exchange.bean(DeadLetters.class).stuck(10))
                    .allMatch(stuck -> stuck.first().stream().equals(broken))
                    .allMatch(stuck -> stuck.first().problem().orElseThrow().contains("of type"));
            assertThatThrownBy(() -> voided(exchange, broken)).hasMessageContaining("DEFECT");
            var retries = exchange.bean(Retries.class);
            assertThat(retries.everything()).isEqualTo(new Retries.Tried(0, 11));

            OldRelease.learns();
            assertThat(retries.everything()).isEqualTo(new Retries.Tried(11, 0));
            assertThat(exchange.bean(DeadLetters.class).countStuck()).isZero();
            assertThat(revision(exchange, broken)).isEqualTo(4);
        }
    }

    private static HoldPlaced hold() {
        return new HoldPlaced(stamp("hold"), "H-SEAL", List.of(), "checked");
    }

    private static HoldLifted lift() {
        return new HoldLifted(stamp("lift"), new RequestId("hold"), "CHECKED");
    }

    private static Stamp stamp(String request) {
        return new Stamp(new PartyId("MTO"), new RequestId(request), Bytes.of(new byte[32]));
    }

    /** Written as another node writes it: this one has to read it from disk. */
    private static void appendedByALaterRelease(
            PlayedJourney exchange, String waybill, Object... events) {
        new LogAppender(
                        exchange.bean(GroupCommit.class),
                        exchange.bean(Tips.class),
                        exchange.bean(StoredForm.class),
                        Secrets.random(),
                        StreamIds.byTime(Clock.systemUTC()),
                        new LogTail(16))
                .append(
                        List.of(new StreamEvents(waybill, 3, List.of(events))),
                        Duration.ofSeconds(10));
    }

    private static String firstWaybill(PlayedJourney exchange) {
        return exchange.bean(LogReader.class).after(0, 10).stream()
                .map(Row::streamName)
                .filter(WaybillLog::isWaybill)
                .findFirst()
                .orElseThrow();
    }

    private static long revision(PlayedJourney exchange, String waybill) {
        try (var operator = exchange.as("MTO")) {
            return operator.tracking().get(waybill).getRevision();
        }
    }

    private static void voided(PlayedJourney exchange, String waybill) {
        try (var operator = exchange.as("MTO")) {
            operator.waybills()
                    .voidWaybill(
                            VoidWaybillRequest.newBuilder()
                                    .setRequestId("MTO:void")
                                    .setWaybillNumber(waybill)
                                    .setReasonCode("V-TEST")
                                    .build());
        }
    }

    private static List<Stuck> awaitStuck(PlayedJourney exchange, int count)
            throws InterruptedException {
        var letters = exchange.bean(DeadLetters.class);
        for (int n = 0; n < 1_000 && letters.countStuck() < count; n++) {
            Thread.sleep(10);
        }
        return letters.stuck(100);
    }
}
