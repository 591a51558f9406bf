package io.yidan.query.door;

import static io.yidan.query.Sample.WAYBILL;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Timestamp;

import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import io.yidan.access.Caller;
import io.yidan.proto.tracking.v1.ArrivalKind;
import io.yidan.proto.tracking.v1.FindWaybillsRequest;
import io.yidan.proto.tracking.v1.HitMatch;
import io.yidan.proto.tracking.v1.ListFilter;
import io.yidan.proto.tracking.v1.ListOrder;
import io.yidan.proto.tracking.v1.ListWaybillsRequest;
import io.yidan.proto.tracking.v1.WaybillListServiceGrpc;
import io.yidan.proto.tracking.v1.WaybillListServiceGrpc.WaybillListServiceBlockingStub;
import io.yidan.proto.type.v1.AliasScheme;
import io.yidan.proto.type.v1.Problem;
import io.yidan.query.Sample;
import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.query.door.grpc.WaybillListDoor;
import io.yidan.waybill.id.WaybillNumber;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

class WaybillListDoorTest {
    private static final Instant NOW = Sample.at("2026-09-07T15:00:00+08:00").at();
    private static final WaybillNumber SECOND = new WaybillNumber("DEMO0001202608310002");
    private static TestExchange exchange;
    private static Optional<Caller> caller;
    private static WaybillListDoor door;
    private static Wire wire;
    private static WaybillListServiceBlockingStub stub;

    @BeforeAll
    static void open() {
        exchange = new TestExchange();
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        exchange.append(WAYBILL, Story.RECEIVED, Story.DEPARTED, Story.ETA, Story.ARRIVED);
        exchange.append(WAYBILL, Story.HELD);
        exchange.append(SECOND, Story.issued(SECOND).toArray());
        exchange.project();
        var reads =
                new ListReads(exchange.lists, exchange.finder, Clock.fixed(NOW, ZoneOffset.UTC));
        door = new WaybillListDoor(reads, () -> caller);
        wire = Wire.to(door);
        stub = WaybillListServiceGrpc.newBlockingStub(wire.channel());
    }

    @AfterAll
    static void close() {
        wire.close();
        door.close();
        exchange.close();
    }

    @Test
    void a_row_says_where_it_is_what_it_waits_for_and_when_it_comes() {
        by(Sample.CUSTOMS.value());
        var first = stub.listWaybills(list().build()).getWaybills(0);

        assertThat(first.getPrintedNumber()).isEqualTo(WAYBILL.printed());
        assertThat(first.getGoodsZh()).isEqualTo("铜精矿");
        assertThat(first.getUnits()).isEqualTo(3);
        assertThat(first.getGrossGrams()).isEqualTo(92_190_000);
        assertThat(first.getFrom().getCode()).isEqualTo("CNAKL");
        assertThat(first.getTo().getCode()).isEqualTo("CN-FK-PLANT1");
        assertThat(first.getState()).isEqualTo("STANDING");
        assertThat(first.getPlace().getCode()).isEqualTo("CNCJI");
        assertThat(first.getPlaceAt().getInstant().getAt().getSeconds())
                .isEqualTo(Sample.at("2026-09-07T13:40:00+08:00").at().getEpochSecond());
        assertThat(first.getWaitsFor().getParty()).isEqualTo("CUU");
        assertThat(first.getWaitsFor().getStoppedUnitsList()).containsExactly("DEMU3000088");
        assertThat(first.getArrival().getKind()).isEqualTo(ArrivalKind.ARRIVAL_KIND_PLANNED);
        assertThat(first.getArrival().getLeg()).isEqualTo(3);
        assertThat(first.getLate()).isFalse();
    }

    @Test
    void pages_follow_each_other_by_their_token() {
        by("SHP");
        var first = stub.listWaybills(list().setPageSize(1).build());
        var second =
                stub.listWaybills(
                        list().setPageSize(1).setPageToken(first.getNextPageToken()).build());

        assertThat(first.getCounts().getOpen()).isEqualTo(2);
        assertThat(first.getCounts().getStanding()).isEqualTo(1);
        assertThat(second.getWaybills(0).getWaybillNumber())
                .isNotEqualTo(first.getWaybills(0).getWaybillNumber());
        assertThat(second.getNextPageToken()).isEmpty();
        assertThat(second.getReadAt()).isEqualTo(first.getReadAt());
    }

    @Test
    void only_what_waits_for_the_caller_is_listed_if_asked_so() {
        by("CUU");
        var mine = list().setFilter(ListFilter.LIST_FILTER_WAITING_FOR_ME).build();

        assertThat(stub.listWaybills(mine).getWaybillsList()).hasSize(1);
        by("TCJ");
        assertThat(stub.listWaybills(mine).getWaybillsList()).isEmpty();
    }

    @Test
    void a_box_is_found_with_what_bears_its_number() {
        by("RDC");
        var found = stub.findWaybills(find("demu 300008-8").build());

        assertThat(found.getHitsList()).hasSize(2);
        assertThat(found.getHits(0).getScheme()).isEqualTo(AliasScheme.ALIAS_SCHEME_CONTAINER);
        assertThat(found.getHits(0).getMatch()).isEqualTo(HitMatch.HIT_MATCH_WHOLE);
        assertThat(found.getHits(0).getUnitsList()).containsExactly("DEMU3000088");
        assertThat(found.getHits(0).hasTo()).isFalse();
        assertThat(found.hasNote()).isFalse();
    }

    @Test
    void a_check_digit_that_does_not_fit_comes_back_as_a_note_beside_near_numbers() {
        by("RDC");
        var found = stub.findWaybills(find("DEMU3000087").build());

        assertThat(found.getNote().getCode()).isEqualTo("CHECK_DIGIT");
        assertThat(found.getNote().getRule()).isEqualTo("DEMU3000087 should end in 8");
        assertThat(found.getHitsList()).hasSize(2);
    }

    @Test
    void what_meant_a_waybill_then_is_found_by_its_time() {
        by("RDC");
        var train = find("85012").setScheme(AliasScheme.ALIAS_SCHEME_TRAIN);

        assertThat(
                        stub.findWaybills(train.setAt(at("2026-09-06T20:00:00+08:00")).build())
                                .getHitsList())
                .isEmpty();
        assertThat(
                        stub.findWaybills(train.setAt(at("2026-09-07T02:00:00+08:00")).build())
                                .getHitsList())
                .hasSize(1);
    }

    @Test
    void a_stranger_and_nobody_find_nothing() {
        by("XYZ");
        assertThat(stub.findWaybills(find(WAYBILL.value()).build()).getHitsList()).isEmpty();
        assertThat(stub.listWaybills(list().build()).getCounts().getOpen()).isZero();

        caller = Optional.empty();
        assertThatThrownBy(() -> stub.listWaybills(list().build()))
                .satisfies(
                        e ->
                                assertThat(Status.fromThrowable(e).getCode())
                                        .isEqualTo(Status.Code.UNAUTHENTICATED));
    }

    @Test
    void what_is_not_well_formed_is_answered_with_a_problem() {
        by("SHP");
        refused(
                "FIELD_FORM",
                "page_token",
                () -> stub.listWaybills(list().setPageToken("x").build()));
        refused(
                "FIELD_RANGE",
                "page_size",
                () -> stub.listWaybills(list().setPageSize(201).build()));
        refused(
                "VALUE_UNKNOWN",
                "filter",
                () -> stub.listWaybills(list().setFilterValue(99).build()));
        refused(
                "VALUE_UNKNOWN",
                "order",
                () -> stub.listWaybills(list().setOrderValue(99).build()));
        refused(
                "VALUE_UNKNOWN",
                "scheme",
                () -> stub.findWaybills(find("DEMU").setSchemeValue(99).build()));
        refused("FIELD_LENGTH", "text", () -> stub.findWaybills(find("").build()));
        refused("FIELD_LENGTH", "text", () -> stub.findWaybills(find("9".repeat(10_000)).build()));
        refused("FIELD_FORM", "text", () -> stub.findWaybills(find("DEMU\u0007").build()));
        refused(
                "FIELD_FORM",
                "at",
                () ->
                        stub.findWaybills(
                                find("DEMU")
                                        .setAt(Timestamp.newBuilder().setSeconds(Long.MAX_VALUE))
                                        .build()));
    }

    @Test
    void every_filter_and_order_has_an_answer() {
        by("SHP");
        for (var filter : ListFilter.values()) {
            for (var order : ListOrder.values()) {
                if (filter != ListFilter.UNRECOGNIZED && order != ListOrder.UNRECOGNIZED) {
                    var asked = list().setFilter(filter).setOrder(order).build();
                    int closed = filter == ListFilter.LIST_FILTER_CLOSED ? 0 : 2;
                    assertThat(stub.listWaybills(asked).getWaybillsCount())
                            .isLessThanOrEqualTo(closed);
                }
            }
        }
    }

    private static void refused(String code, String field, Runnable call) {
        assertThatThrownBy(call::run)
                .satisfies(
                        e -> {
                            var problem =
                                    StatusProto.fromThrowable(e)
                                            .getDetails(0)
                                            .unpack(Problem.class);
                            assertThat(problem.getCode()).isEqualTo(code);
                            assertThat(problem.getField()).isEqualTo(field);
                            assertThat(Status.fromThrowable(e).getCode())
                                    .isEqualTo(Status.Code.INVALID_ARGUMENT);
                        });
    }

    private static void by(String party) {
        caller = Optional.of(new Caller(new io.yidan.waybill.id.PartyId(party)));
    }

    private static Timestamp at(String moment) {
        return Timestamp.newBuilder().setSeconds(Sample.at(moment).at().getEpochSecond()).build();
    }

    private static ListWaybillsRequest.Builder list() {
        return ListWaybillsRequest.newBuilder();
    }

    private static FindWaybillsRequest.Builder find(String text) {
        return FindWaybillsRequest.newBuilder().setText(text);
    }
}
