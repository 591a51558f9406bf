package io.yidan.exchange.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.access.Caller;
import io.yidan.access.Rights;
import io.yidan.waybill.Stage;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.decision.Act;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.journey.Anomaly;
import io.yidan.waybill.journey.CustodySpan;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.journey.Progress;
import io.yidan.waybill.weight.Weights;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows and files against the rules of the waybill, without doors and disks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyAgainstTheRulesTest {
    private final Map<String, Integer> outcomes = new HashMap<>();
    private final Map<String, Integer> outcomesOfRows = new HashMap<>();
    private Waybill waybill = Waybill.NONE;
    private Journey journey;

    @BeforeAll
    void play() {
        Asked.all().forEach(this::ask);
        journey =
                Journey.of(
                        waybill.content().orElseThrow(),
                        waybill.facts(),
                        waybill.handovers().values());
    }

    @Test
    void every_row_is_taken_and_the_outcomes_are_those_of_the_journey() {
        assertThat(outcomes)
                .containsOnly(
                        Map.entry("TAKEN", 111),
                        Map.entry("ACCEPTED", 657),
                        Map.entry("DUPLICATE", 21),
                        Map.entry("CONFLICT", 20),
                        Map.entry("STALE", 1));
        assertThat(outcomesOfRows)
                .containsEntry("A23 DUPLICATE", 20)
                .containsEntry("A37 CONFLICT", 20)
                .containsEntry("A65 DUPLICATE", 1)
                .containsEntry("A65b STALE", 1);
    }

    @Test
    void the_waybill_ends_closed_with_every_unit_handed_on() {
        assertThat(waybill.stage()).isEqualTo(Stage.CLOSED);
        assertThat(journey.legs())
                .allSatisfy(leg -> assertThat(leg.least()).isEqualTo(Progress.HANDED_ON));
    }

    @Test
    void custody_has_no_gap_and_goes_by_handover_from_the_border_on() {
        assertThat(journey.units())
                .hasSize(20)
                .allSatisfy(
                        unit -> {
                            assertThat(unit.custody())
                                    .extracting(span -> span.custodian().orElseThrow().value())
                                    .containsExactly(
                                            "SHP", "KZR", "PTA", "CNR", "TCJ", "RDC", "PLT");
                            assertThat(unit.custody().subList(2, 7))
                                    .extracting(CustodySpan::basis)
                                    .containsOnly(CustodySpan.Basis.HANDOVER);
                        });
    }

    @Test
    void what_does_not_fit_is_about_box_7_and_its_seals() {
        assertThat(journey.anomalies())
                .extracting(anomaly -> anomaly.unit().orElseThrow() + " " + anomaly.kind())
                .contains("DEMU3000088 SEAL_BROKEN", "DEMU3000088 SEAL_DIFFERS")
                .allMatch(
                        found ->
                                found.startsWith("DEMU3000088 SEAL")
                                        || found.endsWith(Anomaly.Kind.ONE_SIDED_CUSTODY.name()));
    }

    @Test
    void wagons_3_and_4_swap_boxes_at_the_re_loading() {
        assertThat(means("DEMU3000067")).startsWith("94990033", "5299903");
        assertThat(means("DEMU3000072")).startsWith("94990033", "5299904");
        assertThat(means("DEMU3000088")).startsWith("94990041", "5299904");
        assertThat(means("DEMU3000093")).startsWith("94990041", "5299903");
    }

    @Test
    void weights_add_up_and_box_7_carries_the_loss() {
        var weights = Weights.of(waybill.content().orElseThrow(), waybill.facts());
        var plant = weights.stages().getLast();

        assertThat(weights.stages())
                .extracting(stage -> stage.wet().orElseThrow().kilograms())
                .containsExactly(560_000L, 559_340L, 556_920L);
        assertThat(weights.stages())
                .extracting(stage -> stage.dry().orElseThrow().kilograms())
                .containsExactly(512_400L, 511_796L, 511_698L);
        assertThat(plant.waterCome().orElseThrow().kilograms()).isEqualTo(-2_316);
        assertThat(plant.beyond(weights.tolerance()))
                .extracting(unit -> unit.unit().value())
                .containsExactly("DEMU3000088");
    }

    private List<String> means(String box) {
        return journey.units().stream()
                .filter(way -> way.unit().value().equals(box))
                .flatMap(way -> way.carriedBy().stream())
                .map(span -> span.means().id())
                .toList();
    }

    private void ask(Asked asked) {
        var caller = new Caller(asked.by());
        var content =
                asked.command() instanceof WaybillCommand.Draft draft
                        ? draft.content()
                        : waybill.content().orElseThrow();
        var denial =
                switch (asked.command()) {
                    case WaybillCommand.RecordFact(_, var fact) ->
                            Rights.toPost(caller, content, fact);
                    case WaybillCommand.Decide decide ->
                            Rights.toDecide(caller, content, Act.of(decide));
                };
        assertThat(denial).as(asked.row().name()).isEmpty();
        var decision = waybill.decide(asked.command());
        decision.events().forEach(event -> waybill = waybill.evolve(event));
        var outcome =
                switch (decision.answer()) {
                    case Answer.Taken _ -> "TAKEN";
                    case Answer.Kept kept -> kept.outcome().name();
                    case Answer.Refused refused ->
                            throw new AssertionError(asked.row().name() + ": " + refused);
                };
        outcomes.merge(outcome, 1, Integer::sum);
        outcomesOfRows.merge(asked.row().name() + " " + outcome, 1, Integer::sum);
    }
}
