package io.yidan.customs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.effect.GateAnswer;
import io.yidan.customs.joint.Open;
import io.yidan.customs.joint.Supervision;
import io.yidan.customs.step.CaseAct;
import io.yidan.customs.step.CaseAnswer;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.Verdict;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Steps;
import io.yidan.waybill.decision.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Walks everything the two machines can do, found by asking them. */
class EveryStepTest {
    private static final Map<Procedure, Map<Kind, CustomsCase>> REACHED =
            new EnumMap<>(Procedure.class);
    private static final Set<CaseStage> JOINT =
            EnumSet.range(CaseStage.PRE_DECLARED, CaseStage.CHECK_FAILED);
    private static final Set<CaseStage> DIRECT =
            EnumSet.of(
                    CaseStage.UNDER_REVIEW,
                    CaseStage.WAITING_DECISION,
                    CaseStage.DECIDED,
                    CaseStage.ARRIVED,
                    CaseStage.INSPECTING,
                    CaseStage.PASSED,
                    CaseStage.FAILED,
                    CaseStage.SEALED,
                    CaseStage.EXITED);
    private static final Path PAGE = Path.of("../../docs/customs-stages.md");

    /** What tells cases apart that can go on differently. */
    private record Kind(
            CaseStage stage,
            Optional<Verdict> standing,
            boolean reviewed,
            Optional<Boolean> differs,
            boolean blocked,
            int waybills,
            Optional<Watched> watched) {
        static Kind of(CustomsCase one) {
            return new Kind(
                    one.stage(),
                    one.standingReview().map(Review::verdict),
                    one.review().isPresent(),
                    one.arrival().map(_ -> !one.differences().isEmpty()),
                    one.block().isPresent(),
                    one.declaration().map(declared -> declared.waybills().size()).orElse(0),
                    one.supervision().map(Watched::of));
        }
    }

    /** The same of what two offices know beside the stage. */
    private record Watched(
            boolean capacity,
            boolean transfer,
            boolean sealed,
            boolean irregular,
            Set<String> open,
            boolean openAtPort,
            List<String> samples) {
        static Watched of(Supervision one) {
            return new Watched(
                    one.capacity() > 0,
                    one.transfer().isPresent(),
                    !one.seals().isEmpty(),
                    !one.openIrregularities().isEmpty(),
                    one.open().stream()
                            .filter(open -> open.kind() != Open.Kind.IRREGULARITY)
                            .map(Open::toString)
                            .collect(Collectors.toSet()),
                    !one.openAtPort().isEmpty(),
                    one.samples().values().stream()
                            .map(
                                    sample ->
                                            sample.laboratory().isPresent()
                                                    + " "
                                                    + sample.received()
                                                    + " "
                                                    + Math.min(2, sample.reports().size()))
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_stage_of_the_procedure_can_be_reached_and_no_other(Procedure procedure) {
        var reached =
                reached(procedure).values().stream()
                        .map(CustomsCase::stage)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseStage.class)));

        var expected = EnumSet.allOf(CaseStage.class);
        expected.removeAll(
                switch (procedure) {
                    case DIRECT_EXPORT -> JOINT;
                    case DIRECT_IMPORT -> EnumSet.of(CaseStage.SEALED, CaseStage.EXITED);
                    case JOINT_IMPORT -> DIRECT;
                });
        if (procedure.isDirect()) {
            expected.removeAll(JOINT);
        }
        assertThat(reached).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void every_step_in_every_case_is_taken_or_refused_for_a_reason(Procedure procedure) {
        for (var known : reached(procedure).values()) {
            for (var act : CaseAct.values()) {
                for (var step : Steps.of(act, known, procedure)) {
                    var decision = known.decide(command(known, act, step));
                    if (known.possible().contains(act)) {
                        assertThat(why(decision.answer())).isNotEqualTo("NOT_IN_THIS_STAGE");
                        decision.events()
                                .forEach(
                                        event ->
                                                assertThat(known.evolve(event).version())
                                                        .isEqualTo(known.version() + 1));
                    } else {
                        assertThat(decision.events()).isEmpty();
                        var refused = (CaseAnswer.Refused) decision.answer();
                        assertThat(refused.why()).isEqualTo(Refusal.NOT_IN_THIS_STAGE);
                        assertThat(refused.possible()).containsExactlyElementsOf(known.open());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatever_is_possible_can_be_done(Procedure procedure) {
        var untaken = new TreeSet<String>();
        var taken = new TreeSet<String>();
        for (var known : reached(procedure).values()) {
            for (var act : known.possible()) {
                boolean any =
                        Steps.of(act, known, procedure).stream()
                                .anyMatch(
                                        step ->
                                                !known.decide(command(known, act, step))
                                                        .events()
                                                        .isEmpty());
                (any ? taken : untaken).add(known.stage() + " " + act);
            }
        }
        untaken.removeAll(taken);
        assertThat(untaken).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DIRECT_IMPORT", "DIRECT_EXPORT"})
    void the_gate_lets_go_only_what_is_decided_on_the_data_of_now(Procedure procedure) {
        for (var known : reached(procedure).values()) {
            if (GateAnswer.of(known).sign() == GateAnswer.Sign.GO) {
                assertThat(known.standingReview()).as("%s", Kind.of(known)).isPresent();
                assertThat(known.block()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DIRECT_IMPORT", "DIRECT_EXPORT"})
    void goods_are_cleared_only_when_seen_and_on_a_standing_decision(Procedure procedure) {
        for (var known : reached(procedure).values()) {
            if (known.clearance().isPresent()) {
                assertThat(known.arrival()).as("%s", Kind.of(known)).isPresent();
                assertThat(known.standingReview()).isPresent();
                assertThat(known.clearance()).isEqualTo(known.basis());
                assertThat(known.block()).isEmpty();
            }
        }
    }

    @Test
    void under_joint_supervision_goods_are_cleared_only_with_nothing_open() {
        for (var known : reached(Procedure.JOINT_IMPORT).values()) {
            if (known.clearance().isPresent() && known.stage() != CaseStage.CLOSED) {
                assertThat(known.supervision().orElseThrow().open()).isEmpty();
                assertThat(known.clearance()).isEqualTo(known.basis());
                assertThat(known.block()).isEmpty();
            }
        }
    }

    @Test
    void under_joint_supervision_the_gate_lets_go_only_what_has_a_permit_and_no_irregularity() {
        for (var known : reached(Procedure.JOINT_IMPORT).values()) {
            if (GateAnswer.of(known).sign() == GateAnswer.Sign.GO) {
                var watched = known.supervision().orElseThrow();
                assertThat(watched.transfer()).as("%s", Kind.of(known)).isPresent();
                assertThat(watched.openIrregularities()).isEmpty();
                assertThat(known.block()).isEmpty();
            }
        }
    }

    @Test
    void the_page_of_stages_says_what_the_machines_do() throws Exception {
        var page = page();
        if (Boolean.getBoolean("approve")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("run with -Dapprove=true to write it anew")
                .isEqualTo(page);
    }

    private static Map<Kind, CustomsCase> reached(Procedure procedure) {
        return REACHED.computeIfAbsent(procedure, EveryStepTest::explored);
    }

    private static Map<Kind, CustomsCase> explored(Procedure procedure) {
        var found = new HashMap<Kind, CustomsCase>();
        var open = new ArrayDeque<>(List.of(CustomsCase.NONE));
        found.put(Kind.of(CustomsCase.NONE), CustomsCase.NONE);
        while (!open.isEmpty()) {
            var known = open.poll();
            next(known, procedure)
                    .filter(after -> found.putIfAbsent(Kind.of(after), after) == null)
                    .forEach(open::add);
        }
        return found;
    }

    private static Stream<CustomsCase> next(CustomsCase known, Procedure procedure) {
        return Stream.of(CaseAct.values()).flatMap(act -> next(known, act, procedure));
    }

    private static Stream<CustomsCase> next(CustomsCase known, CaseAct act, Procedure procedure) {
        return Steps.of(act, known, procedure).stream()
                .flatMap(step -> known.decide(command(known, act, step)).events().stream())
                .map(known::evolve);
    }

    private static io.yidan.customs.step.TakeStep command(
            CustomsCase known, CaseAct act, CaseStep step) {
        return CaseScene.command(known, Steps.by(act), "request-" + known.version(), step);
    }

    private static String why(CaseAnswer answer) {
        return answer instanceof CaseAnswer.Refused refused ? refused.why().name() : "taken";
    }

    private static String page() {
        var text =
                new StringBuilder(
                        """
                        # 监管案件的环节 · Stages of a customs case

                        Which step leads from which stage to which, under each procedure. Found by asking the
                        model for everything it can do; a test holds page and model together (`EveryStepTest`).
                        每一程序下，哪一步从哪个环节到哪个环节。由模型逐一试出，有测试核对。
                        """);
        for (var procedure : Procedure.values()) {
            text.append("\n## ").append(procedure).append("\n\n");
            text.append("| From | Step | To |\n|---|---|---|\n");
            for (var stage : CaseStage.values()) {
                for (var act : CaseAct.values()) {
                    var to = new TreeSet<CaseStage>();
                    reached(procedure).values().stream()
                            .filter(known -> known.stage() == stage)
                            .flatMap(known -> next(known, act, procedure))
                            .map(CustomsCase::stage)
                            .forEach(to::add);
                    if (!to.isEmpty()) {
                        text.append("| ").append(stage).append(" | ").append(act).append(" | ");
                        text.append(to.stream().map(Enum::name).collect(Collectors.joining(", ")));
                        text.append(" |\n");
                    }
                }
            }
        }
        return text.toString();
    }
}
