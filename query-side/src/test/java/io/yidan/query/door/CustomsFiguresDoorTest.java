package io.yidan.query.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Status;
import io.yidan.access.Caller;
import io.yidan.customs.testing.Roads;
import io.yidan.proto.customs.v1.CustomsReadServiceGrpc;
import io.yidan.proto.customs.v1.FigureCount;
import io.yidan.proto.customs.v1.GetFiguresRequest;
import io.yidan.proto.customs.v1.GetFiguresResponse;
import io.yidan.proto.customs.v1.WaitFigures;
import io.yidan.query.CaseMonth;
import io.yidan.query.TestExchange;
import io.yidan.query.door.grpc.CustomsReadDoor;
import io.yidan.waybill.id.PartyId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

class CustomsFiguresDoorTest {
    private static final Instant NOW = Instant.parse("2026-09-30T15:59:59Z");
    private final TestExchange exchange = new TestExchange();
    private Optional<Caller> caller = Optional.of(new Caller(Roads.LOCAL));
    private final CustomsReadDoor door =
            new CustomsReadDoor(
                    exchange.cases,
                    exchange.figures,
                    exchange.merges,
                    exchange.rules,
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    () -> caller);
    private Wire wire;

    @BeforeEach
    void open() {
        wire = Wire.to(door);
        CaseMonth.in(exchange);
    }

    @AfterEach
    void close() {
        wire.close();
        door.close();
        exchange.close();
    }

    @Test
    void an_office_reads_its_figures_of_the_month_it_is_in_beijing() {
        var told = figures("");

        assertThat(told.getMonth()).isEqualTo("2026-09");
        var office = told.getOffices(0);
        assertThat(office.getDeclared()).isEqualTo(12);
        assertThat(office.getArrived()).isEqualTo(12);
        assertThat(office.getDecidedBeforeArrival()).isEqualTo(1);
        assertThat(office.getUndecided()).isEqualTo(1);
        assertThat(office.getWait())
                .isEqualTo(
                        WaitFigures.newBuilder()
                                .setCases(10)
                                .setMedianMinutes(60)
                                .setP90Minutes(130)
                                .setLongestMinutes(500)
                                .setLongestCase("C202609150011")
                                .build());
        assertThat(office.getCountsList())
                .contains(
                        FigureCount.newBuilder()
                                .setKind("DECISION")
                                .setCode("REFUSED")
                                .setCount(1)
                                .build());
    }

    @Test
    void another_month_is_read_by_its_name_and_one_without_cases_is_empty() {
        assertThat(figures("2026-09")).isEqualTo(figures(""));
        assertThat(figures("2026-08").getMonth()).isEqualTo("2026-08");
        assertThat(figures("2026-08").getOfficesList()).isEmpty();
    }

    @Test
    void what_is_no_month_is_refused_and_nobody_and_strangers_count_nothing() {
        for (var wrong : new String[] {"2026-13", "2026-9", "0000-01", "September"}) {
            assertThatThrownBy(() -> figures(wrong))
                    .satisfies(failure -> isStatus(failure, Status.Code.INVALID_ARGUMENT))
                    .hasMessageContaining("a month is written as 2026-09");
        }
        caller = Optional.of(new Caller(new PartyId("XYZ")));
        assertThat(figures("").getOfficesList()).isEmpty();
        caller = Optional.empty();
        assertThatThrownBy(() -> figures(""))
                .satisfies(failure -> isStatus(failure, Status.Code.UNAUTHENTICATED));
    }

    private GetFiguresResponse figures(String month) {
        return CustomsReadServiceGrpc.newBlockingStub(wire.channel())
                .getFigures(GetFiguresRequest.newBuilder().setMonth(month).build());
    }

    private static void isStatus(Throwable failure, Status.Code code) {
        assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(code);
    }
}
