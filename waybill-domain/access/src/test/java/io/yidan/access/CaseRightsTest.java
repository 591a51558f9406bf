package io.yidan.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.customs.CustomsCase;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.step.CaseAct;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Optional;

class CaseRightsTest {

    @ParameterizedTest
    @EnumSource(CaseAct.class)
    void a_party_without_a_part_does_not_learn_that_the_case_is_there(CaseAct act) {
        assertThat(take("CNR", act)).contains(Denial.NOT_FOUND);
        assertThat(takeJointly("CNR", act)).contains(Denial.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource(CaseAct.class)
    void the_declarant_decides_nothing_and_customs_declares_nothing(CaseAct act) {
        assertThat(
                        take("DCL", act).isEmpty()
                                && (take("CUU", act).isEmpty() || take("CUP", act).isEmpty()))
                .isEqualTo(act == CaseAct.WITHDRAW);
    }

    @Test
    void one_office_reviews_and_the_other_sees_the_goods() {
        assertThat(take("CUU", CaseAct.REVIEW)).isEmpty();
        assertThat(take("CUP", CaseAct.REVIEW)).contains(Denial.NOT_YOUR_ACT);
        assertThat(take("CUP", CaseAct.REPORT_ARRIVAL)).isEmpty();
        assertThat(take("CUU", CaseAct.REPORT_ARRIVAL)).contains(Denial.NOT_YOUR_ACT);
    }

    @Test
    void only_the_exchange_tells_a_case_that_a_waybill_changed() {
        assertThat(take("YIDAN", CaseAct.REBIND_WAYBILL)).isEmpty();
        assertThat(take("DCL", CaseAct.REBIND_WAYBILL)).contains(Denial.NOT_YOUR_ACT);
        assertThat(take("YIDAN", CaseAct.REVIEW)).contains(Denial.NOT_FOUND);
    }

    @Test
    void under_joint_supervision_the_port_accepts_and_the_place_of_unloading_releases() {
        assertThat(takeJointly("CUP", CaseAct.ACCEPT_DECLARATION)).isEmpty();
        assertThat(takeJointly("CUU", CaseAct.ACCEPT_DECLARATION)).contains(Denial.NOT_YOUR_ACT);
        assertThat(takeJointly("CUU", CaseAct.RELEASE)).isEmpty();
        assertThat(takeJointly("CUP", CaseAct.RELEASE)).contains(Denial.NOT_YOUR_ACT);
    }

    @Test
    void a_laboratory_has_a_part_from_when_a_sample_was_sent_to_it_and_only_its_own_steps() {
        assertThat(takeJointly("LAB", CaseAct.REPORT_RESULT)).contains(Denial.NOT_FOUND);

        var sent = CaseScene.sampled().customsCase();
        assertThat(takeOf(sent, "LAB", CaseAct.REPORT_RESULT)).isEmpty();
        assertThat(takeOf(sent, "LAB", CaseAct.RELEASE)).contains(Denial.NOT_YOUR_ACT);
        assertThat(takeOf(sent, "CUU", CaseAct.REPORT_RESULT)).contains(Denial.NOT_YOUR_ACT);
    }

    @Test
    void the_exchange_tells_of_the_way_and_of_what_time_brings_about() {
        assertThat(takeJointly("YIDAN", CaseAct.REPORT_MOVEMENT)).isEmpty();
        assertThat(takeJointly("YIDAN", CaseAct.RAISE_IRREGULARITY)).isEmpty();
        assertThat(takeJointly("YIDAN", CaseAct.RESOLVE_IRREGULARITY)).contains(Denial.NOT_FOUND);
    }

    @Test
    void goods_are_declared_by_the_declarant_the_waybill_names() {
        assertThat(declare("DCL")).isEmpty();
        assertThat(declare("SHP")).contains(Denial.NOT_YOUR_ACT);
        assertThat(declare("DIA")).contains(Denial.NOT_FOUND);
    }

    private static Optional<Denial> declare(String party) {
        return CaseRights.toDeclare(caller(party), JourneyA.content());
    }

    private static Optional<Denial> take(String party, CaseAct act) {
        return takeOf(declared(Procedure.DIRECT_EXPORT), party, act);
    }

    private static Optional<Denial> takeJointly(String party, CaseAct act) {
        return takeOf(declared(Procedure.JOINT_IMPORT), party, act);
    }

    private static CustomsCase declared(Procedure procedure) {
        return CaseScene.declared(procedure, Roads.paste()).customsCase();
    }

    private static Optional<Denial> takeOf(CustomsCase known, String party, CaseAct act) {
        return CaseRights.toTake(caller(party), known, known.declaration().orElseThrow(), act);
    }

    private static Caller caller(String party) {
        return new Caller(new PartyId(party));
    }
}
