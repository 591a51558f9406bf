package io.yidan.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.step.CaseAct;
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
        assertThat(take("CNR", act))
                .contains(act == CaseAct.REBIND_WAYBILL ? Denial.NOT_YOUR_ACT : Denial.NOT_FOUND);
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
    void goods_are_declared_by_the_declarant_the_waybill_names() {
        assertThat(declare("DCL")).isEmpty();
        assertThat(declare("SHP")).contains(Denial.NOT_YOUR_ACT);
        assertThat(declare("DIA")).contains(Denial.NOT_FOUND);
    }

    private static Optional<Denial> declare(String party) {
        return CaseRights.toDeclare(caller(party), JourneyA.content());
    }

    private static Optional<Denial> take(String party, CaseAct act) {
        return CaseRights.toTake(
                caller(party), Roads.declared(Procedure.DIRECT_EXPORT, Roads.paste()), act);
    }

    private static Caller caller(String party) {
        return new Caller(new PartyId(party));
    }
}
