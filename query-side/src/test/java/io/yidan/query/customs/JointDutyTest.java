package io.yidan.query.customs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.customs.CaseStage;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.proto.customs.v1.SampleView;
import io.yidan.proto.customs.v1.SupervisedUnit;
import io.yidan.proto.customs.v1.SupervisionView;

import org.junit.jupiter.api.Test;

import java.util.List;

class JointDutyTest {

    @Test
    void room_is_confirmed_before_goods_may_leave_the_port() {
        assertThat(duty(CaseStage.PRE_DECLARED, known(0))).isEqualTo(Duty.CONFIRM_CAPACITY);
        assertThat(duty(CaseStage.PRE_DECLARED, known(1))).isEqualTo(Duty.EXPECT);
        assertThat(duty(CaseStage.PORT_CHECK, known(0))).isEqualTo(Duty.CONFIRM_CAPACITY);
        assertThat(duty(CaseStage.PORT_CHECK, known(1))).isEqualTo(Duty.AUTHORISE);
        assertThat(duty(CaseStage.PORT_CHECK, known(1, "CHECK_OPEN DOCUMENTS")))
                .isEqualTo(Duty.CHECK_AT_PORT);
        assertThat(duty(CaseStage.PORT_CHECK, known(1, "UNITS_NOT_IN 1 of 2")))
                .isEqualTo(Duty.EXPECT);
    }

    @Test
    void an_irregularity_comes_before_everything_else() {
        assertThat(duty(CaseStage.UNDER_TRANSFER, known(1, "IRREGULARITY 14-1")))
                .isEqualTo(Duty.RESOLVE);
        assertThat(duty(CaseStage.UNDER_TRANSFER, known(1, "CHECK_OPEN SOLID_WASTE")))
                .isEqualTo(Duty.RECEIVE);
    }

    @Test
    void what_somebody_can_do_at_once_comes_before_what_must_be_waited_for() {
        var site = CaseStage.UNLOADING_CHECK;
        assertThat(duty(site, known(1, "CHECK_OPEN SOLID_WASTE", "CHECK_OPEN LABORATORY")))
                .isEqualTo(Duty.CHECK_AT_SITE);
        assertThat(duty(site, known(1, "CHECK_OPEN LABORATORY", "DUTY_UNSETTLED")))
                .isEqualTo(Duty.SAMPLE);
        var sent =
                known(1, "CHECK_OPEN LABORATORY").toBuilder()
                        .addSamples(SampleView.newBuilder().setLaboratory("LAB"))
                        .build();
        assertThat(duty(site, sent)).isEqualTo(Duty.REPORT);
        assertThat(duty(site, known(1, "DECLARATION_INCOMPLETE", "DUTY_UNSETTLED")))
                .isEqualTo(Duty.COMPLETE);
        assertThat(duty(site, known(1, "DUTY_UNSETTLED"))).isEqualTo(Duty.SETTLE_DUTY);
        assertThat(duty(site, known(1))).isEqualTo(Duty.RELEASE);
    }

    @Test
    void what_failed_waits_for_an_order() {
        assertThat(duty(CaseStage.CHECK_FAILED, known(1, "CHECK_FAILED LABORATORY")))
                .isEqualTo(Duty.ORDER);
    }

    private static Duty duty(CaseStage stage, SupervisionView known) {
        return Duty.of(CaseView.newBuilder().setStage(stage.name()).setSupervision(known).build());
    }

    private static SupervisionView known(int capacity, String... open) {
        return SupervisionView.newBuilder()
                .setCapacity(capacity)
                .addUnits(SupervisedUnit.newBuilder().setUnit("DEMU3000088"))
                .addAllOpen(List.of(open))
                .build();
    }
}
