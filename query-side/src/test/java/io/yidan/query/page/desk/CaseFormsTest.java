package io.yidan.query.page.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.customs.CaseStage;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.proto.type.v1.CustomsProcedure;
import io.yidan.query.customs.merge.Mergeable;
import io.yidan.query.page.words.Language;
import io.yidan.query.page.words.Words;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

class CaseFormsTest {
    private static final CaseView.Builder CASE =
            CaseView.newBuilder()
                    .setProcedure(CustomsProcedure.CUSTOMS_PROCEDURE_DIRECT_EXPORT)
                    .setDeclarant("DCL")
                    .setDecidingOffice("CUU")
                    .setGateOffice("CUP");

    @Test
    void each_step_is_offered_to_whose_it_is() {
        assertThat(forms("CUU", "WAITING_DECISION", "REVIEW", "REPORT_ARRIVAL", "WITHDRAW"))
                .containsExactly("REVIEW", "WITHDRAW");
        assertThat(forms("CUP", "WAITING_DECISION", "REVIEW", "REPORT_ARRIVAL", "WITHDRAW"))
                .containsExactly("ARRIVE");
        assertThat(forms("DCL", "DECLARED", "ACCEPT_DECLARATION", "AMEND_IDENTITY", "WITHDRAW"))
                .containsExactly("AMEND", "WITHDRAW");
        assertThat(forms("SHP", "DECLARED", "ACCEPT_DECLARATION", "WITHDRAW")).isEmpty();
    }

    @Test
    void nothing_is_ordered_for_goods_in_order() {
        assertThat(forms("CUU", "DECIDED", "ORDER_DISPOSITION")).isEmpty();
        assertThat(forms("CUU", "FAILED", "ORDER_DISPOSITION")).containsExactly("ORDER");
    }

    @Test
    void
            a_waybill_is_put_under_a_declaration_where_one_is_alike_and_taken_out_where_another_stays() {
        var view =
                CASE.clone()
                        .setStage("DECLARED")
                        .clearWaybillNumbers()
                        .addWaybillNumbers("DEMO0001202608310001")
                        .addPossibleSteps("LINK_WAYBILL")
                        .addPossibleSteps("UNLINK_WAYBILL");
        var alike = List.of(new Mergeable("DEMO0001202608310002", 20, "KZR", Instant.EPOCH));
        var two = view.clone().addWaybillNumbers("DEMO0001202608310002").build();

        assertThat(new CaseForms(view.build(), "DCL", List.of()).all()).isEmpty();
        assertThat(new CaseForms(view.build(), "DCL", alike).all()).containsExactly("LINK");
        assertThat(new CaseForms(view.build(), "CUU", alike).all()).isEmpty();
        assertThat(new CaseForms(two, "DCL", List.of()).all()).containsExactly("UNLINK");
    }

    @Test
    void every_form_and_button_has_its_words() {
        for (var form :
                List.of(
                        "LINK",
                        "UNLINK",
                        "ACCEPT",
                        "REVIEW",
                        "ARRIVE",
                        "INSPECTION",
                        "SEAL",
                        "EXIT",
                        "ORDER",
                        "DONE",
                        "AMEND",
                        "WITHDRAW",
                        "CLOSE")) {
            for (var language : Language.values()) {
                var words = Words.in(language);
                assertThat(words.say("case.form." + form)).isNotBlank();
                CaseForms.acts(form)
                        .forEach(act -> assertThat(words.say("case.do." + act)).isNotBlank());
            }
        }
    }

    @Test
    void what_was_typed_stays_in_the_form_it_was_typed_in() {
        var page =
                new CasePage(
                        CASE.build(), "CUU", List.of(), Words.in(Language.EN), null, Instant.EPOCH);
        var entered = Map.of("act", "withdraw", "reason", "papers forged");

        assertThat(page.typed("WITHDRAW", entered)).isEqualTo(entered);
        assertThat(page.typed("REVIEW", entered)).isEmpty();
        assertThat(page.typed("REVIEW", Map.of())).isEmpty();
    }

    @Test
    void a_case_that_is_over_waits_for_nobody() {
        for (var stage : CaseStage.values()) {
            if (stage.isOver()) {
                for (var language : Language.values()) {
                    var words = Words.in(language);
                    var view = CASE.clone().setStage(stage.name()).build();
                    var page = new CasePage(view, "CUU", List.of(), words, null, Instant.EPOCH);

                    assertThat(page.headline())
                            .isNotBlank()
                            .isNotEqualTo(words.say("desk.duty.CLOSE"));
                    assertThat(page.owes()).isEmpty();
                }
            }
        }
    }

    private static List<String> forms(String reader, String stage, String... possible) {
        var view = CASE.clone().setStage(stage).addAllPossibleSteps(List.of(possible)).build();
        return new CaseForms(view, reader, List.of()).all();
    }
}
