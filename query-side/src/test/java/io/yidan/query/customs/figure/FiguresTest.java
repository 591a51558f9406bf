package io.yidan.query.customs.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yidan.access.Caller;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.declaration.Timing;
import io.yidan.customs.joint.Irregularity;
import io.yidan.customs.step.JointStep;
import io.yidan.customs.step.StepTaken;
import io.yidan.customs.step.Verdict;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;
import io.yidan.query.CaseMonth;
import io.yidan.query.CaseStory;
import io.yidan.query.TestExchange;
import io.yidan.query.customs.CaseReading;
import io.yidan.query.customs.MadeAnew;
import io.yidan.query.customs.figure.OfficeFigures.Band;
import io.yidan.waybill.id.PartyId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

class FiguresTest {
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private final TestExchange exchange = new TestExchange();

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void the_figures_are_those_counted_by_hand() {
        CaseMonth.in(exchange);

        var office = of("CUU").getFirst();

        assertThat(office.office()).isEqualTo("CUU");
        assertThat(office.declared()).isEqualTo(12);
        assertThat(office.arrived()).isEqualTo(12);
        assertThat(office.decidedBeforeArrival()).isEqualTo(1);
        assertThat(office.waited()).isEqualTo(10);
        assertThat(office.undecided()).isEqualTo(1);
        assertThat(office.waits()).hasValue(new Tally.Length(60, 130, 500, "C202609150011"));
        assertThat(office.bands())
                .containsExactly(
                        new Band(0, 1),
                        new Band(1, 3),
                        new Band(2, 2),
                        new Band(3, 3),
                        new Band(4, 1),
                        new Band(5, 1));
        assertThat(office.others())
                .extracting(one -> one.kind() + " " + one.code() + " " + one.count())
                .containsExactly(
                        "DECISION INSPECT_ON_ARRIVAL 9",
                        "DECISION REFUSED 1",
                        "DECISION RELEASE_ON_ARRIVAL 1");
    }

    @Test
    void each_office_is_counted_for_what_it_does() {
        exchange.append(
                CaseScene.NUMBER.value(),
                CaseScene.accepted(Procedure.DIRECT_EXPORT, Roads.paste())
                        .reviewed(Verdict.INSPECT_ON_ARRIVAL, "6")
                        .arrives(Roads.TRUCK)
                        .inspected(true)
                        .events()
                        .toArray());
        exchange.projectCases();

        assertThat(of("CUP")).extracting(OfficeFigures::office).containsExactly("CUP", "CUU");
        assertThat(of("CUP").getFirst().others())
                .extracting(Tally::code, Tally::count)
                .containsExactly(tuple("DECIDED_PASSED", 1));
    }

    @Test
    void a_party_counts_the_cases_it_has_a_part_in_and_a_stranger_none() {
        CaseMonth.in(exchange);

        assertThat(of("SHP").getFirst().declared()).isEqualTo(12);
        assertThat(of("XYZ")).isEmpty();
    }

    @Test
    void a_month_begins_and_ends_at_midnight_in_beijing() {
        var midnight = Instant.parse("2026-09-30T16:00:00Z");
        declaredAt(1, midnight.minusSeconds(1));
        declaredAt(2, midnight);
        exchange.projectCases();

        assertThat(of("CUU").getFirst().declared()).isEqualTo(1);
        assertThat(exchange.figures.of(caller("CUU"), YearMonth.of(2026, 10)).getFirst().declared())
                .isEqualTo(1);
        assertThat(Figures.month(midnight.minusSeconds(1))).isEqualTo(SEPTEMBER);
        assertThat(Figures.month(midnight)).isEqualTo(YearMonth.of(2026, 10));
    }

    @Test
    void counted_again_or_anew_from_the_log_the_figures_are_the_same() {
        CaseMonth.in(exchange);
        var before = of("CUU");
        exchange.projectCases();
        assertThat(of("CUU")).isEqualTo(before);

        exchange.database.execute(
                "UPDATE read.customs_figure SET version = 99, minutes = 1, code = 'BEFORE'");
        var reading = new CaseReading(exchange.reader, exchange.form, exchange.log);
        new FigureRebuild(
                        new MadeAnew(exchange.projector, exchange.transaction),
                        reading,
                        new FigureTable(exchange.projector))
                .run();

        assertThat(of("CUU")).isEqualTo(before);
    }

    @Test
    void a_kind_no_procedure_here_brings_is_counted_like_the_others() {
        exchange.database.execute(
                """
                INSERT INTO read.customs_figure VALUES ('C202609150001', 'IRREGULARITY', 7, 'Q-PEST',
                    'CUU', '2026-09-20T00:00Z', NULL, 7, '{CUU}')
                """);

        assertThat(of("CUU").getFirst().others())
                .extracting(one -> one.kind() + " " + one.code() + " " + one.count())
                .containsExactly("IRREGULARITY Q-PEST 1");
    }

    @Test
    void checks_of_both_offices_and_irregularities_are_counted_by_kind_and_code() {
        exchange.append(
                CaseScene.NUMBER.value(),
                CaseScene.sealed()
                        .by(
                                Roads.LOCAL,
                                new JointStep.IrregularityRaised(
                                        Irregularity.Kind.OVERDUE, List.of(), "09-09"))
                        .events()
                        .toArray());
        exchange.projectCases();

        assertThat(of("CUP").stream().flatMap(one -> one.others().stream()))
                .extracting(one -> one.kind() + " " + one.code() + " " + one.count())
                .contains("CHECK RADIOACTIVITY_PASSED 1", "CHECK DOCUMENTS_PASSED 1");
        var recorded = YearMonth.of(2026, 8);
        assertThat(
                        exchange.figures.of(caller("CUU"), recorded).stream()
                                .flatMap(one -> one.others().stream()))
                .extracting(one -> one.kind() + " " + one.code() + " " + one.count())
                .contains("IRREGULARITY I-LATE 1");
    }

    private void declaredAt(int number, Instant at) {
        var timing = new Timing(at, true, false, Roads.IN_TIME.exportWindow());
        var declared = Roads.declared(Procedure.DIRECT_EXPORT, timing, Roads.paste());
        var first = CaseScene.declared(Procedure.DIRECT_EXPORT, Roads.paste()).events().getFirst();
        exchange.append(
                CaseStory.number(number).value(),
                new StepTaken(CaseStory.number(number), first.stamp(), declared, first.basis()));
    }

    private List<OfficeFigures> of(String party) {
        return exchange.figures.of(caller(party), SEPTEMBER);
    }

    private static Caller caller(String party) {
        return TestExchange.caller(new PartyId(party));
    }
}
