package io.yidan.command.alias;

import static io.yidan.waybill.testing.JourneyA.BOX_1;
import static io.yidan.waybill.testing.JourneyA.BOX_12;
import static io.yidan.waybill.testing.JourneyA.CHANGJI;
import static io.yidan.waybill.testing.JourneyA.TRUCK_1;
import static io.yidan.waybill.testing.JourneyA.WAGON_1;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.command.Reply;
import io.yidan.command.Yard;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.alias.AliasScheme;
import io.yidan.waybill.content.Unit;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.Outcome;
import io.yidan.waybill.happening.Units;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Times;
import io.yidan.waybill.value.Means;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/** Facts told by the numbers of boxes, wagons and trucks find the waybill that held them then. */
class ByAliasTest {
    private static final UnitId OTHER_BOX = new UnitId("DEMU3000046");
    private static final Address TRUCK = by(AliasScheme.PLATE, TRUCK_1.id());
    private static final Address WAGON = by(AliasScheme.WAGON, WAGON_1.id());
    private final Yard yard = Yard.open();
    private final WaybillNumber one = yard.issued("one", JourneyA.content());

    @AfterEach
    void close() {
        yard.close();
    }

    @Test
    void a_slip_with_a_plate_that_is_not_tied_yet_waits_and_is_applied_when_it_is() {
        var slip = slip("5501", "2026-09-07T18:14+08:00");
        yard.index();
        assertThat(outcome(yard.tell(TRUCK, slip))).isEqualTo(Outcome.UNMATCHED);
        assertThat(outcome(yard.index().match().tell(TRUCK, slip))).isEqualTo(Outcome.DUPLICATE);

        tell(one, truck("1", "2026-09-07T16:05+08:00", BOX_1));
        yard.index().match();

        var again = (Reply.Kept) yard.tell(TRUCK, slip);
        assertThat(again.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(again.first()).isEqualTo(Outcome.ACCEPTED);
        assertThat(again.waybill()).contains(one);
        assertThat(unitsOf(slip)).containsExactly(BOX_1);
    }

    @Test
    void a_plate_serves_two_trips() {
        tell(one, truck("1", "2026-09-07T15:20+08:00", BOX_1));
        tell(one, fact("TCJ", "out", "1").at("2026-09-07T16:05+08:00").gateOut(CHANGJI, TRUCK_1));
        tell(one, truck("12", "2026-09-07T21:10+08:00", BOX_12));
        var first = slip("5501", "2026-09-07T18:14+08:00");
        var second = slip("5512", "2026-09-07T23:45+08:00");
        yard.index();

        assertThat(outcome(yard.tell(TRUCK, second))).isEqualTo(Outcome.ACCEPTED);
        assertThat(outcome(yard.tell(TRUCK, first))).isEqualTo(Outcome.ACCEPTED);
        assertThat(unitsOf(first)).containsExactly(BOX_1);
        assertThat(unitsOf(second)).containsExactly(BOX_12);
    }

    @Test
    void boxes_of_two_waybills_on_one_wagon_get_one_record_each() {
        var two = twoOnTheWagon();
        var departed = fact("CNR", "mv", "1").at("2026-09-06T21:58+08:00");

        var reply = yard.tell(WAGON, departed.departed(JourneyA.ALASHANKOU, WAGON_1));

        assertThat(((Reply.Kept) reply).waybill()).contains(one);
        assertThat(yard.facts(one)).extracting(Fact::key).contains(departed.key());
        assertThat(yard.facts(two)).extracting(Fact::key).contains(departed.key());
    }

    @Test
    void one_unit_on_a_wagon_with_several_is_not_guessed_but_found_when_it_is_named() {
        twoOnTheWagon();

        assertThat(outcome(yard.tell(WAGON, weighed("1", UnitId.NOT_TOLD))))
                .isEqualTo(Outcome.UNMATCHED);
        var named = (Reply.Kept) yard.tell(WAGON, weighed("2", BOX_1));
        assertThat(named.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(named.waybill()).contains(one);
    }

    @Test
    void a_day_on_which_two_waybills_held_a_wagon_finds_neither() {
        twoOnTheWagon();
        var day = fact("CNR", "mv", "1").on("2026-09-06", Times.SHANGHAI);

        var reply = yard.tell(WAGON, day.departed(JourneyA.ALASHANKOU, WAGON_1));

        assertThat(outcome(reply)).isEqualTo(Outcome.UNMATCHED);
    }

    @Test
    void a_fact_of_two_holders_is_applied_when_one_turns_out_not_to_have_held_it() {
        twoOnTheWagon();
        var slip = weighed("1", UnitId.NOT_TOLD);
        yard.tell(WAGON, slip);
        yard.index().match();

        tell(one, fact("PTA", "on", "1").withdrawn());
        yard.index().match();

        assertThat(((Reply.Kept) yard.tell(WAGON, slip)).first()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void corrections_and_the_withdrawal_follow_the_first_telling() {
        tell(one, truck("1", "2026-09-07T15:20+08:00", BOX_1));
        yard.index();
        yard.tell(TRUCK, slip("5501", "2026-09-07T18:14+08:00"));
        tell(one, fact("TCJ", "load", "1").withdrawn());
        yard.index();
        var corrected = fact("PLT", "scale", "5501").revision(2).at("2026-09-07T18:14+08:00");

        var second = (Reply.Kept) yard.tell(TRUCK, corrected.weighed(UnitId.NOT_TOLD, 27_740_000));
        var gone = (Reply.Kept) yard.tell(TRUCK, corrected.revision(3).withdrawn());

        assertThat(second.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(second.waybill()).contains(one);
        assertThat(gone.waybill()).contains(one);
        assertThat(unitsOf(corrected.weighed(BOX_1, 0))).containsExactly(BOX_1, BOX_1);
    }

    @Test
    void a_party_without_a_part_does_not_learn_that_a_number_is_known() {
        tell(one, truck("1", "2026-09-07T15:20+08:00", BOX_1));
        yard.index();
        var stranger = fact("XXX", "scale", "1").at("2026-09-07T18:14+08:00");

        assertThat(outcome(yard.tell(TRUCK, stranger.weighed(UnitId.NOT_TOLD, 1_000))))
                .isEqualTo(Outcome.UNMATCHED);
        assertThat(yard.facts(one)).hasSize(1);
    }

    @Test
    void two_nodes_that_find_different_ways_for_one_key_agree_on_one() throws Exception {
        var two = yard.issued("two", withBox(OTHER_BOX));
        var ways = List.of(List.of(match(one)), List.of(match(one), match(two)));
        try (var other = yard.other();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 50; n++) {
                var key = fact("CNR", "mv", "race" + n).key();
                var here = threads.submit(() -> yard.routes.claim(key, ways.get(0)));
                var there = threads.submit(() -> other.routes.claim(key, ways.get(1)));

                assertThat(here.get()).isEqualTo(there.get()).isIn(ways);
                assertThat(yard.routes.of(key)).isEqualTo(here.get());
            }
        }
    }

    @Test
    void an_index_built_again_says_the_same() {
        twoOnTheWagon();
        var time = Times.at("2026-09-06T21:58+08:00");
        var alias = new Alias(AliasScheme.WAGON, WAGON_1.id());
        var before = yard.index.resolve(alias, time, JourneyA.CNR);
        assertThat(before).hasSize(2);

        try (var other = yard.other()) {
            other.forget();
            other.index().index();
            assertThat(other.index.resolve(alias, time, JourneyA.CNR)).isEqualTo(before);
        }
    }

    private WaybillNumber twoOnTheWagon() {
        var two = yard.issued("two", withBox(OTHER_BOX));
        tell(one, on("1", WAGON_1, "2026-09-06T10:50+08:00", BOX_1));
        tell(two, on("2", WAGON_1, "2026-09-06T11:10+08:00", OTHER_BOX));
        yard.index();
        return two;
    }

    private static WaybillContent withBox(UnitId box) {
        var a = JourneyA.content();
        var unit = new Unit(Unit.Kind.CONTAINER, box, "22U1", Optional.of(2_680_000L));
        return new WaybillContent(
                a.parties(), a.contacts(), a.cargo(), List.of(unit), a.legs(), a.terms());
    }

    private void tell(WaybillNumber waybill, Fact fact) {
        assertThat(outcome(yard.tell(Address.of(waybill), fact))).isEqualTo(Outcome.ACCEPTED);
    }

    private static Fact on(String id, Means means, String at, UnitId... units) {
        return fact("PTA", "on", id).at(at).associated(means, units);
    }

    private static Fact truck(String id, String at, UnitId... units) {
        return fact("TCJ", "load", id).at(at).associated(TRUCK_1, units);
    }

    private static Fact slip(String number, String at) {
        return fact("PLT", "scale", number).at(at).weighed(UnitId.NOT_TOLD, 28_000_000);
    }

    private static Fact weighed(String id, UnitId unit) {
        return fact("PTA", "wgt", id).at("2026-09-06T16:10+08:00").weighed(unit, 28_040_000);
    }

    private static Match match(WaybillNumber waybill) {
        return new Match(waybill, Optional.empty(), Optional.empty());
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

    private static Address by(AliasScheme scheme, String value) {
        return Address.of(Alias.parse(scheme, value));
    }
}
