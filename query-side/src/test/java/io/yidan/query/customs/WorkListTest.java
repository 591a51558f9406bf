package io.yidan.query.customs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.step.CaseAct;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.Verdict;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;
import io.yidan.customs.testing.Steps;
import io.yidan.query.customs.view.CaseViews;

import org.junit.jupiter.api.Test;

class WorkListTest {

    @Test
    void it_says_who_owes_what() {
        assertThat(owes(accepted())).isEqualTo("REVIEW CUU");
        assertThat(owes(accepted().reviewed(Verdict.DOCUMENTS_REQUIRED, "")))
                .isEqualTo("SUPPLY_DOCUMENTS DCL");
        assertThat(owes(accepted().reviewed(Verdict.REFUSED, ""))).isEqualTo("ORDER CUU");
        assertThat(
                        owes(
                                accepted()
                                        .reviewed(Verdict.INSPECT_ON_ARRIVAL, "6")
                                        .arrives(Roads.TRUCK)
                                        .inspected(false)))
                .isEqualTo("ORDER CUU");
    }

    @Test
    void an_export_goes_on_to_seal_and_exit_and_an_import_ends() {
        var export = accepted().reviewed(Verdict.RELEASE_ON_ARRIVAL, "").arrives(Roads.TRUCK);
        assertThat(owes(export)).isEqualTo("SEAL CUP");
        assertThat(owes(take(export, CaseAct.AFFIX_SEALS))).isEqualTo("SEE_OUT CUP");
        assertThat(owes(take(export, CaseAct.RECORD_EXIT))).isEqualTo("CLOSE CUU");

        var imported =
                CaseScene.accepted(Procedure.DIRECT_IMPORT, Roads.paste())
                        .reviewed(Verdict.RELEASE_ON_ARRIVAL, "")
                        .arrives(Roads.TRUCK);
        assertThat(owes(imported)).isEqualTo("CLOSE CUU");
    }

    @Test
    void a_void_decision_is_reviewed_again() {
        var swapped =
                accepted()
                        .reviewed(Verdict.RELEASE_ON_ARRIVAL, "")
                        .by(
                                Roads.DECLARANT,
                                new CaseStep.IdentityAmended(Roads.OTHER_TRUCK, "D-BRKD"));

        assertThat(owes(swapped)).isEqualTo("REVIEW CUU");
    }

    private static CaseScene accepted() {
        return CaseScene.accepted(Procedure.DIRECT_EXPORT, Roads.paste());
    }

    private static CaseScene take(CaseScene scene, CaseAct act) {
        var step = Steps.of(act, scene.customsCase(), Procedure.DIRECT_EXPORT).getFirst();
        return scene.by(Steps.by(act), step);
    }

    private static String owes(CaseScene scene) {
        var item = WorkList.item(CaseViews.of(scene.customsCase(), Roads.EVENING));
        return item.duty() + " " + item.owedBy();
    }
}
