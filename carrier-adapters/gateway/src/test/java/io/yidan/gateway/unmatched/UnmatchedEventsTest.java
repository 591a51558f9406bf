package io.yidan.gateway.unmatched;

import static io.yidan.waybill.testing.JourneyA.BALKHASH;
import static io.yidan.waybill.testing.JourneyA.BOX_1;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import io.yidan.gateway.testing.Answers;
import io.yidan.gateway.testing.MemoryAside;
import io.yidan.gateway.testing.TestDoor;
import io.yidan.proto.carrier.v1.JoinUnmatchedRequest;
import io.yidan.proto.carrier.v1.ListUnmatchedRequest;
import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.proto.carrier.v1.SetAsideUnmatchedRequest;
import io.yidan.proto.carrier.v1.UnmatchedEntry;
import io.yidan.proto.carrier.v1.UnmatchedServiceGrpc;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnmatchedEventsTest {
    private static final TestDoor DOOR = new TestDoor();
    private static final Address MISTYPED = Address.of(new WaybillNumber("DEMO0001202608319999"));

    @AfterAll
    static void close() {
        DOOR.close();
    }

    @BeforeEach
    void three_wait() {
        DOOR.aside.clear();
        DOOR.aside.anotherComes = false;
        for (int n = 1; n <= 3; n++) {
            var departed = fact("KZR", "mv", "" + n).departed(BALKHASH, BOX_1);
            DOOR.aside.wait(MISTYPED, departed, n == 1 ? "NOT_YOUR_FACT" : "");
        }
    }

    @Test
    void the_list_says_what_waits_for_which_number_until_when_and_why() {
        var first = list("KZR", 2, "").getEntries(0);

        assertThat(first.getKept().getAddressedTo()).isEqualTo("DEMO0001202608319999");
        assertThat(first.getKept().getFact().getEnvelope().getEventId()).isEqualTo("1");
        assertThat(first.getKeptAt().getSeconds()).isEqualTo(MemoryAside.KEPT.getEpochSecond());
        assertThat(first.getUntil().getSeconds() - first.getKeptAt().getSeconds())
                .isEqualTo(30 * 86_400L);
        assertThat(first.getTurnedDown()).isEqualTo("NOT_YOUR_FACT");
    }

    @Test
    void the_list_is_read_page_by_page_to_its_end() {
        var first = list("KZR", 2, "");
        var rest = list("KZR", 2, first.getNextPageToken());

        assertThat(rest.getEntriesList()).extracting(UnmatchedEventsTest::id).containsExactly("3");
        assertThat(rest.getNextPageToken()).isEmpty();
        Answers.to(() -> list("KZR", 2, "nonsense"))
                .is(Code.INVALID_ARGUMENT, "FIELD_FORM", "page_token");
    }

    @Test
    void a_party_sees_and_joins_its_own_facts_alone() {
        assertThat(list("CNR", 0, "").getEntriesList()).isEmpty();
        Answers.to(() -> join("CNR", "1", JourneyA.WAYBILL.value()))
                .is(Code.NOT_FOUND, "UNMATCHED_UNKNOWN", "event_id");
        assertThat(list("KZR", 0, "").getEntriesList()).hasSize(3);
    }

    @Test
    void a_fact_is_joined_and_answered_with_where_it_is_kept() {
        var receipt = join("KZR", "1", JourneyA.WAYBILL.value());

        assertThat(receipt.getOutcome()).isEqualTo(Outcome.OUTCOME_ACCEPTED);
        assertThat(receipt.getWaybillNumber()).isEqualTo(JourneyA.WAYBILL.value());
        assertThat(list("KZR", 0, "").getEntriesList())
                .extracting(UnmatchedEventsTest::id)
                .containsExactly("2", "3");
    }

    @Test
    void a_number_with_a_wrong_check_character_or_unit_joins_nothing() {
        Answers.to(() -> join("KZR", "1", JourneyA.WAYBILL.value() + "-?"))
                .is(Code.INVALID_ARGUMENT, "IDENTIFIER_FORM", "waybill_number");
        Answers.to(
                        () ->
                                stub("KZR")
                                        .joinUnmatched(
                                                JoinUnmatchedRequest.newBuilder()
                                                        .setSourceSystem("mv")
                                                        .setEventId("1")
                                                        .setWaybillNumber(JourneyA.WAYBILL.value())
                                                        .setUnit("DEMU3000026")
                                                        .build()))
                .is(Code.INVALID_ARGUMENT, "CHECK_DIGIT", "unit");
        assertThat(list("KZR", 0, "").getEntriesList()).hasSize(3);
    }

    @Test
    void a_fact_is_set_aside_unless_another_telling_of_it_came_in() {
        var asked =
                SetAsideUnmatchedRequest.newBuilder().setSourceSystem("mv").setEventId("2").build();
        DOOR.aside.anotherComes = true;
        Answers.to(() -> stub("KZR").setAsideUnmatched(asked))
                .is(Code.ABORTED, "REVISION_MOVED_ON", "event_id");

        DOOR.aside.anotherComes = false;
        stub("KZR").setAsideUnmatched(asked);
        Answers.to(() -> stub("KZR").setAsideUnmatched(asked))
                .is(Code.NOT_FOUND, "UNMATCHED_UNKNOWN", "event_id");
    }

    private static String id(UnmatchedEntry entry) {
        return entry.getKept().getFact().getEnvelope().getEventId();
    }

    private static io.yidan.proto.carrier.v1.LegEventReceipt join(
            String party, String event, String waybill) {
        return stub(party)
                .joinUnmatched(
                        JoinUnmatchedRequest.newBuilder()
                                .setSourceSystem("mv")
                                .setEventId(event)
                                .setWaybillNumber(waybill)
                                .build())
                .getReceipt();
    }

    private static io.yidan.proto.carrier.v1.ListUnmatchedResponse list(
            String party, int size, String token) {
        return stub(party)
                .listUnmatched(
                        ListUnmatchedRequest.newBuilder()
                                .setPageSize(size)
                                .setPageToken(token)
                                .build());
    }

    private static UnmatchedServiceGrpc.UnmatchedServiceBlockingStub stub(String party) {
        return UnmatchedServiceGrpc.newBlockingStub(DOOR.channel).withInterceptors(DOOR.as(party));
    }
}
