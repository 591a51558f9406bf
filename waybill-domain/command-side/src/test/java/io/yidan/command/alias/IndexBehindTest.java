package io.yidan.command.alias;

import static io.yidan.waybill.testing.JourneyA.BOX_1;
import static io.yidan.waybill.testing.JourneyA.BOX_12;
import static io.yidan.waybill.testing.JourneyA.CHANGJI;
import static io.yidan.waybill.testing.JourneyA.TRUCK_1;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.command.Reply;
import io.yidan.command.Yard;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.alias.AliasScheme;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.Outcome;
import io.yidan.waybill.happening.Units;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The index is read off the log and may be behind it; that is waited for, and nothing is given up meanwhile. */
class IndexBehindTest {
    private static final Address TRUCK = Address.of(new Alias(AliasScheme.PLATE, TRUCK_1.id()));
    private final Yard yard = Yard.open();
    private final WaybillNumber one = yard.issued("one", JourneyA.content());

    @AfterEach
    void close() {
        yard.close();
    }

    @Test
    void an_index_behind_the_log_is_waited_for_before_anything_is_unmatched() throws Exception {
        yard.index();
        tell(one, truck("1", "2026-09-07T15:20+08:00", BOX_1));

        long start = System.nanoTime();
        var never = outcome(yard.tell(TRUCK, slip("5501", "2026-09-07T18:14+08:00")));
        assertThat(System.nanoTime() - start).isGreaterThan(240_000_000L);
        assertThat(never).isEqualTo(Outcome.UNMATCHED);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var told =
                    CompletableFuture.supplyAsync(
                            () -> yard.tell(TRUCK, slip("5502", "2026-09-07T18:24+08:00")),
                            threads);
            TimeUnit.MILLISECONDS.sleep(60);
            yard.index();
            assertThat(outcome(told.get())).isEqualTo(Outcome.ACCEPTED);
        }
        assertThat(
                        ((Reply.Kept)
                                        yard.index()
                                                .match()
                                                .tell(
                                                        TRUCK,
                                                        slip("5501", "2026-09-07T18:14+08:00")))
                                .first())
                .isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void an_index_behind_the_log_is_waited_for_though_it_knows_an_earlier_holder()
            throws Exception {
        tell(one, truck("1", "2026-09-07T15:20+08:00", BOX_1));
        tell(one, fact("TCJ", "out", "1").at("2026-09-07T16:05+08:00").gateOut(CHANGJI, TRUCK_1));
        yard.index();
        tell(one, truck("12", "2026-09-07T21:10+08:00", BOX_12));
        var second = slip("5512", "2026-09-07T23:45+08:00");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = CompletableFuture.supplyAsync(() -> yard.tell(TRUCK, second), threads);
            TimeUnit.MILLISECONDS.sleep(60);
            yard.index();
            assertThat(outcome(told.get())).isEqualTo(Outcome.ACCEPTED);
        }
        assertThat(unitsOf(second)).containsExactly(BOX_12);
    }

    @Test
    void what_waits_is_not_given_up_while_the_index_is_behind() {
        yard.index();
        yard.tell(TRUCK, slip("5501", "2026-09-07T18:14+08:00"));

        org.assertj.core.api.Assertions.assertThatThrownBy(yard::match)
                .hasMessageContaining("behind");
        assertThat(
                        outcome(
                                yard.index()
                                        .match()
                                        .tell(TRUCK, slip("5501", "2026-09-07T18:14+08:00"))))
                .isEqualTo(Outcome.DUPLICATE);
    }

    private void tell(WaybillNumber waybill, Fact fact) {
        assertThat(outcome(yard.tell(Address.of(waybill), fact))).isEqualTo(Outcome.ACCEPTED);
    }

    private static Fact truck(String id, String at, UnitId... units) {
        return fact("TCJ", "load", id).at(at).associated(TRUCK_1, units);
    }

    private static Fact slip(String number, String at) {
        return fact("PLT", "scale", number).at(at).weighed(UnitId.NOT_TOLD, 28_000_000);
    }

    private List<UnitId> unitsOf(Fact told) {
        return yard.facts(one).stream()
                .filter(fact -> fact.key().equals(told.key()))
                .flatMap(fact -> fact.happening().stream())
                .flatMap(happening -> Units.namedIn(happening).stream())
                .toList();
    }

    private static Outcome outcome(Reply reply) {
        return ((Reply.Kept) reply).outcome();
    }
}
