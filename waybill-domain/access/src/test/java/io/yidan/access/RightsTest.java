package io.yidan.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.decision.Act;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Told;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Optional;
import java.util.Set;

class RightsTest {

    @Test
    void a_carrier_tells_of_its_own_leg_wherever_it_passes() {
        assertThat(post("KZR", told("KZR").leg(1).departed(JourneyA.SAYAK, JourneyA.BOX_7)))
                .isEmpty();
        assertThat(post("KZR", told("KZR").departed(JourneyA.SAYAK, JourneyA.BOX_7))).isEmpty();
    }

    @Test
    void a_carrier_does_not_tell_of_the_leg_of_another() {
        assertThat(post("KZR", told("KZR").leg(3).departed(JourneyA.ALASHANKOU, JourneyA.BOX_7)))
                .contains(Denial.FOREIGN_LEG);
    }

    @Test
    void a_terminal_tells_movements_at_its_own_place_only() {
        assertThat(post("PTA", told("PTA").gateIn(JourneyA.ALASHANKOU, JourneyA.BOX_7))).isEmpty();
        assertThat(post("PTA", told("PTA").gateIn(JourneyA.KUITUN, JourneyA.BOX_7)))
                .contains(Denial.NOT_YOUR_FACT);
    }

    @Test
    void a_role_that_is_not_in_the_row_may_not() {
        assertThat(post("CUP", told("CUP").departed(JourneyA.ALASHANKOU, JourneyA.BOX_7)))
                .contains(Denial.NOT_YOUR_FACT);
        assertThat(post("LAB", told("LAB").gateIn(JourneyA.ALASHANKOU, JourneyA.BOX_7)))
                .contains(Denial.NOT_YOUR_FACT);
    }

    @Test
    void a_laboratory_tells_what_it_found_and_weighs_nothing() {
        var found = new Condition.MoistureFound(List.of(), Optional.of(1), 812, "105 °C", "S-1");

        assertThat(post("LAB", told("LAB").what(JourneyA.PLANT, found))).isEmpty();
        assertThat(post("CNR", told("CNR").what(JourneyA.PLANT, found)))
                .contains(Denial.NOT_YOUR_FACT);
        assertThat(post("LAB", told("LAB").weighed(JourneyA.BOX_7, 27_240_000)))
                .contains(Denial.NOT_YOUR_FACT);
    }

    @Test
    void nobody_tells_in_the_name_of_another() {
        assertThat(post("CNR", told("KZR").departed(JourneyA.BALKHASH, JourneyA.BOX_7)))
                .contains(Denial.NOT_YOUR_FACT);
    }

    @Test
    void a_party_without_a_part_does_not_learn_that_the_waybill_is_there() {
        assertThat(post("DIA", told("DIA").leg(3).departed(JourneyA.BALKHASH, JourneyA.BOX_7)))
                .contains(Denial.NOT_FOUND);
        assertThat(Rights.mayRead(caller("DIA"), JourneyA.content())).isFalse();
        assertThat(Rights.mayRead(caller("LAB"), JourneyA.content())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void every_decision_is_not_found_by_a_party_without_a_part(Act act) {
        assertThat(decide("DIA", act)).contains(Denial.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void the_laboratory_of_the_waybill_decides_nothing(Act act) {
        assertThat(decide("LAB", act)).contains(Denial.NOT_YOUR_ACT);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void the_exchange_decides_only_what_time_and_customs_cases_bring_about(Act act) {
        var brought =
                Set.of(
                        Act.EXPIRE_HANDOVER,
                        Act.LINK_CASE,
                        Act.UNLINK_CASE,
                        Act.GIVE_CLEARANCE,
                        Act.REVOKE_CLEARANCE,
                        Act.PLACE_HOLD,
                        Act.LIFT_HOLD);
        var denial = Rights.toDecide(Caller.EXCHANGE, JourneyA.content(), act);

        assertThat(denial.isEmpty()).isEqualTo(brought.contains(act));
        assertThat(decide("MTO", act).isEmpty() && MayDecide.roles(act).isEmpty()).isFalse();
    }

    private static Told told(String party) {
        return Told.fact(party, "mv", "7");
    }

    private static Optional<Denial> post(String party, Fact fact) {
        return Rights.toPost(caller(party), JourneyA.content(), fact);
    }

    private static Optional<Denial> decide(String party, Act act) {
        return Rights.toDecide(caller(party), JourneyA.content(), act);
    }

    private static Caller caller(String party) {
        return new Caller(new PartyId(party));
    }
}
