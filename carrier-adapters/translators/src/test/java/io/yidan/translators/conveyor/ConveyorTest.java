package io.yidan.translators.conveyor;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.type.v1.AliasScheme;
import io.yidan.proto.type.v1.Happening.KindCase;
import io.yidan.translators.Samples;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;

import org.junit.jupiter.api.Test;

import java.util.List;

/** A mode of transport that the model, the gateway and the log know nothing of. */
class ConveyorTest {

    @Test
    void a_run_is_told_of_its_lot_from_start_to_end() {
        assertThat(events())
                .extracting(event -> event.getHappening().getKindCase())
                .containsExactly(
                        KindCase.DEPARTED,
                        KindCase.INTERRUPTED,
                        KindCase.RESUMED,
                        KindCase.ARRIVED);
        assertThat(events())
                .allSatisfy(
                        event -> {
                            assertThat(event.getAlias().getScheme())
                                    .isEqualTo(AliasScheme.ALIAS_SCHEME_BULK_LOT);
                            assertThat(event.getAlias().getValue()).isEqualTo("ZD-260921-A");
                        });
    }

    @Test
    void why_it_stopped_is_a_reason_of_the_list() {
        assertThat(events().get(1).getHappening().getInterrupted().getReasonCode())
                .isEqualTo("D-CAP");
    }

    @Test
    void a_gallery_and_a_lot_have_a_form() {
        var wrong =
                Samples.problems(
                        Samples.read(
                                "belt-1",
                                Samples.file(
                                        "belt-1",
                                        "B-1,1,ZD,,12,启运,2026-09-21 08:00,准东,,0,3.15,01")));

        assertThat(wrong)
                .extracting(RowProblem::fault)
                .containsExactly(Fault.IDENTIFIER_FORM, Fault.IDENTIFIER_FORM);
        assertThat(wrong).extracting(RowProblem::column).containsExactlyInAnyOrder("批次号", "廊道号");
    }

    private static List<LegEvent> events() {
        var results = Samples.read("belt-1", Samples.text("belt-1"));
        assertThat(Samples.problems(results)).isEmpty();
        return Samples.told(results).stream().map(told -> told.event()).toList();
    }
}
