package io.yidan.query.customs.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.customs.CustomsCase;
import io.yidan.customs.declaration.Identity;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.Disposition;
import io.yidan.customs.step.Verdict;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;
import io.yidan.query.customs.CaseHistory;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Times;
import io.yidan.waybill.value.EventTime;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Each case is declared and accepted at five in the morning; what follows is recorded at the hours that are named. */
class CountedTest {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Test
    void a_case_is_counted_by_its_procedure_when_it_was_declared() {
        var declared = counted("DECLARED", accepted());

        assertThat(declared).containsExactly("DIRECT_EXPORT CUU");
        assertThat(Counted.of(history(accepted())).getFirst().at()).isEqualTo(Roads.EVENING);
    }

    @Test
    void goods_that_were_decided_on_when_they_came_waited_for_nothing() {
        var scene = accepted().reviewed(Verdict.RELEASE_ON_ARRIVAL, "");

        assertThat(counted("ARRIVED", arrives(scene, "07:00"), "06:00", "07:10"))
                .containsExactly("BEFORE CUU 0");
    }

    @Test
    void goods_that_came_first_waited_until_the_decision_was_recorded() {
        var scene = arrives(accepted(), "06:00").reviewed(Verdict.INSPECT_ON_ARRIVAL, "6");

        assertThat(counted("ARRIVED", scene, "06:05", "06:40")).containsExactly("AFTER CUU 40");
    }

    @Test
    void an_arrival_recorded_late_waited_from_when_it_was() {
        var scene = accepted().reviewed(Verdict.INSPECT_ON_ARRIVAL, "6");

        assertThat(counted("ARRIVED", arrives(scene, "06:00"), "06:30", "08:00"))
                .containsExactly("AFTER CUU 30");
    }

    @Test
    void goods_not_decided_on_wait_and_those_withdrawn_before_that_are_set_aside() {
        var waiting = arrives(accepted(), "06:00");
        assertThat(counted("ARRIVED", waiting, "06:05")).containsExactly("WAITING CUU");

        var withdrawn = waiting.by(Roads.LOCAL, new CaseStep.Withdrawn("papers forged"));
        assertThat(counted("ARRIVED", withdrawn, "06:05", "06:10"))
                .containsExactly("WITHDRAWN CUU");
    }

    @Test
    void goods_that_never_came_are_not_counted_as_come() {
        assertThat(counted("ARRIVED", accepted())).isEmpty();
    }

    @Test
    void a_request_for_papers_decides_nothing() {
        var scene =
                arrives(accepted().reviewed(Verdict.DOCUMENTS_REQUIRED, ""), "06:00")
                        .by(
                                Roads.DECLARANT,
                                new CaseStep.DocumentsSupplied(List.of(Hash.of("licence")), ""))
                        .reviewed(Verdict.RELEASE_ON_ARRIVAL, "");

        assertThat(counted("ARRIVED", scene, "05:30", "06:05", "06:30", "07:15"))
                .containsExactly("AFTER CUU 75");
        assertThat(counted("VOIDED", scene, "05:30", "06:05", "06:30", "07:15")).isEmpty();
    }

    @Test
    void a_decision_void_before_the_goods_came_is_none_and_one_void_later_was_one() {
        var before = amended(accepted().reviewed(Verdict.RELEASE_ON_ARRIVAL, ""));
        before = arrives(before, "07:00").reviewed(Verdict.RELEASE_ON_ARRIVAL, "");
        assertThat(counted("ARRIVED", before, "05:30", "06:00", "07:05", "07:20"))
                .containsExactly("AFTER CUU 20");

        var later = arrives(accepted().reviewed(Verdict.INSPECT_ON_ARRIVAL, "6"), "07:00");
        later = amended(later).reviewed(Verdict.INSPECT_ON_ARRIVAL, "6");
        assertThat(counted("ARRIVED", later, "05:30", "07:05", "07:20", "08:00"))
                .containsExactly("BEFORE CUU 0");
    }

    @Test
    void of_several_readings_at_the_gate_the_first_is_when_they_came() {
        var scene = arrives(arrives(accepted(), "06:00"), "06:30");

        assertThat(
                        counted(
                                "ARRIVED",
                                scene.reviewed(Verdict.RELEASE_ON_ARRIVAL, ""),
                                "06:05",
                                "06:35",
                                "07:00"))
                .containsExactly("AFTER CUU 60");
    }

    @Test
    void an_arrival_known_by_its_day_only_measures_nothing() {
        var day = new EventTime.Day(LocalDate.parse("2026-09-16"), BEIJING);
        var scene = accepted().by(Roads.PORT, new CaseStep.Arrived(Roads.TRUCK, day));

        assertThat(
                        counted(
                                "ARRIVED",
                                scene.reviewed(Verdict.RELEASE_ON_ARRIVAL, ""),
                                "06:05",
                                "07:00"))
                .containsExactly("AFTER CUU");
    }

    @Test
    void every_decision_is_counted_by_its_verdict() {
        var scene =
                accepted().reviewed(Verdict.RELEASE_ON_ARRIVAL, "").reviewed(Verdict.REFUSED, "");

        assertThat(counted("DECISION", scene, "06:00", "06:30"))
                .containsExactly("RELEASE_ON_ARRIVAL CUU", "REFUSED CUU");
    }

    @Test
    void a_decision_that_an_amendment_takes_away_is_counted_once_by_what_changed() {
        var scene = amended(accepted().reviewed(Verdict.RELEASE_ON_ARRIVAL, ""));
        scene = amended(scene, Roads.TRUCK);
        assertThat(counted("VOIDED", scene, "06:00", "06:10", "06:20"))
                .containsExactly("IDENTITY CUU");

        var rebound =
                accepted()
                        .reviewed(Verdict.RELEASE_ON_ARRIVAL, "")
                        .by(
                                Roads.DECLARANT,
                                new CaseStep.WaybillRebound(
                                        Roads.paste(JourneyA.WAYBILL, 19_000_000)));
        assertThat(counted("VOIDED", rebound, "06:00", "06:10")).containsExactly("WAYBILL CUU");
    }

    @Test
    void an_inspection_is_counted_for_who_made_it_by_why_and_what_came_of_it() {
        var decided =
                arrives(accepted().reviewed(Verdict.INSPECT_ON_ARRIVAL, "6"), "07:00")
                        .inspected(false)
                        .by(
                                Roads.LOCAL,
                                new CaseStep.DispositionOrdered(Disposition.TREATMENT, "H-PEST"))
                        .by(Roads.PORT, new CaseStep.DispositionDone(at("09:00")))
                        .inspected(true);
        assertThat(
                        counted(
                                "INSPECTION",
                                decided,
                                "06:00",
                                "07:05",
                                "07:30",
                                "07:40",
                                "09:05",
                                "09:30"))
                .containsExactly("DECIDED_FAILED CUP", "DECIDED_PASSED CUP");

        var differs =
                accepted()
                        .reviewed(Verdict.RELEASE_ON_ARRIVAL, "")
                        .by(Roads.PORT, new CaseStep.Arrived(Roads.OTHER_TRUCK, at("07:00")))
                        .inspected(true);
        assertThat(counted("INSPECTION", differs, "06:00", "07:05", "07:30"))
                .containsExactly("DIFFERS_PASSED CUP");
    }

    private static List<String> counted(String kind, CaseScene scene, String... hours) {
        return Counted.of(history(scene, hours)).stream()
                .filter(one -> one.kind().equals(kind))
                .map(CountedTest::said)
                .toList();
    }

    private static String said(Figure one) {
        return one.code()
                + " "
                + one.office()
                + (one.minutes().isPresent() ? " " + one.minutes().getAsInt() : "");
    }

    private static CaseHistory history(CaseScene scene, String... hours) {
        var recorded = new ArrayList<>(List.of(hour("05:00"), hour("05:00")));
        List.of(hours).forEach(one -> recorded.add(hour(one)));
        assertThat(scene.events()).hasSameSizeAs(recorded);
        var steps =
                IntStream.range(0, recorded.size())
                        .mapToObj(n -> new CaseHistory.Step(scene.events().get(n), recorded.get(n)))
                        .toList();
        return new CaseHistory(CustomsCase.of(scene.events()), steps, Set.of("CUU"));
    }

    private static CaseScene accepted() {
        return CaseScene.accepted(Procedure.DIRECT_EXPORT, Roads.paste());
    }

    private static CaseScene arrives(CaseScene scene, String hour) {
        return scene.by(Roads.PORT, new CaseStep.Arrived(Roads.TRUCK, at(hour)));
    }

    private static CaseScene amended(CaseScene scene) {
        return amended(scene, Roads.OTHER_TRUCK);
    }

    private static CaseScene amended(CaseScene scene, Identity to) {
        return scene.by(Roads.DECLARANT, new CaseStep.IdentityAmended(to, "D-BRKD"));
    }

    private static EventTime at(String hour) {
        return Times.at("2026-09-16T" + hour + "+08:00");
    }

    private static Instant hour(String hour) {
        return OffsetDateTime.parse("2026-09-16T" + hour + "+08:00").toInstant();
    }
}
