package io.yidan.query.customs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.access.Caller;
import io.yidan.customs.declaration.Identity;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.Verdict;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;
import io.yidan.proto.customs.v1.AskGateResponse;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.transport.Plate;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class CasesTest {
    private static final String NUMBER = CaseScene.NUMBER.value();
    private final TestExchange exchange = new TestExchange();
    private final CaseScene scene = CaseScene.accepted(Procedure.DIRECT_EXPORT, Roads.paste());
    private int written;

    CasesTest() {
        exchange.append(JourneyA.WAYBILL, Story.issued(JourneyA.WAYBILL).toArray());
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void the_gate_answers_by_plate_trailer_box_waybill_and_case_as_they_are_read() {
        shown(scene.reviewed(Verdict.INSPECT_ON_ARRIVAL, "6"));

        for (var known :
                new String[] {"新B0D201", "新b·0d201", "新B0221挂", JourneyA.WAYBILL.value(), NUMBER}) {
            assertThat(gate(known).getGate().getSign()).as(known).isEqualTo("INSPECT");
            assertThat(gate(known).getGate().getBay()).isEqualTo("6");
        }
    }

    @Test
    void what_is_not_declared_is_stopped_and_what_was_replaced_too() {
        shown(
                scene.reviewed(Verdict.RELEASE_ON_ARRIVAL, "")
                        .by(
                                Roads.DECLARANT,
                                new CaseStep.IdentityAmended(Roads.OTHER_TRUCK, "D-BRKD")));

        assertThat(gate("新B00212F").getGate().getWhy()).isEqualTo("REVIEW_AGAIN");
        assertThat(gate("新B0D201").getGate().getWhy()).isEqualTo("REPLACED");
        assertThat(gate("新B0D201").getGate().getSign()).isEqualTo("STOP");
        assertThat(gate("新A12345").getGate().getWhy()).isEqualTo("UNKNOWN");
    }

    @Test
    void a_foreign_truck_and_a_printed_waybill_number_are_found_as_they_are_written() {
        var kazakh = new Plate("KZ", "055AB14");
        shown(
                scene.by(
                        Roads.DECLARANT,
                        new CaseStep.IdentityAmended(
                                new Identity(kazakh, Optional.empty(), List.of(), List.of()),
                                "D-BRKD")));

        for (var known :
                List.of("055AB14", "KZ 055AB14", "kz055ab14", JourneyA.WAYBILL.printed())) {
            assertThat(gate(known).getCaseNumber()).as(known).isEqualTo(NUMBER);
        }
        assertThat(gate("RU 055AB14").getGate().getWhy()).isEqualTo("UNKNOWN");
    }

    @Test
    void what_goes_on_after_a_number_is_no_part_of_it() {
        shown(scene);

        assertThat(gate(NUMBER + " ".repeat(26)).getCaseNumber()).isEqualTo(NUMBER);
        assertThat(gate(NUMBER + " ".repeat(26) + "9").getGate().getWhy()).isEqualTo("UNKNOWN");
    }

    @Test
    void while_the_table_is_behind_the_log_nobody_is_let_through_on_what_it_said() {
        shown(scene.reviewed(Verdict.RELEASE_ON_ARRIVAL, ""));
        assertThat(gate("新B0D201").getGate().getSign()).isEqualTo("GO");
        logged(scene.by(Roads.LOCAL, new CaseStep.Withdrawn("papers forged")));

        assertThat(gate("新B0D201").getGate().getSign()).isEqualTo("WAIT");
        assertThat(gate("新B0D201").getGate().getWhy()).isEqualTo("BEHIND");
        exchange.projectCases();
        assertThat(gate(NUMBER).getGate().getWhy()).isEqualTo("WITHDRAWN");
        assertThat(gate("新B0D201").getGate().getWhy()).isEqualTo("UNKNOWN");
    }

    @Test
    void a_number_of_two_open_cases_waits() {
        shown(scene.reviewed(Verdict.RELEASE_ON_ARRIVAL, ""));
        exchange.append("C202609150002", another());
        exchange.projectCases();

        assertThat(gate("新B0D201").getGate().getWhy()).isEqualTo("SEVERAL");
        assertThat(gate("新B0D201").getGate().getSign()).isEqualTo("WAIT");
    }

    @Test
    void a_truck_on_its_next_trip_is_answered_for_that_one() {
        shown(
                CaseScene.accepted(Procedure.DIRECT_IMPORT, Roads.paste())
                        .reviewed(Verdict.RELEASE_ON_ARRIVAL, "")
                        .arrives(Roads.TRUCK));
        assertThat(gate("新B0D201").getGate().getWhy()).isEqualTo("RELEASED");
        exchange.append("C202609150002", another());
        exchange.projectCases();

        assertThat(gate("新B0D201").getCaseNumber()).isEqualTo("C202609150002");
        assertThat(gate("新B0D201").getGate().getWhy()).isEqualTo("NOT_ACCEPTED_YET");
    }

    @Test
    void seals_are_read_blind_at_the_gate_and_seen_by_who_decides() {
        shown(scene);
        assertThat(view("CUU").getIdentity().getSealsList()).containsExactly("SHP-5001");
        assertThat(view("CUP").getIdentity().getSealsList()).isEmpty();
        assertThat(view("SHP").getIdentity().getSealsList()).isEmpty();
        assertThat(gate("新B0D201").getIdentity().getSealsList()).isEmpty();

        shown(scene.arrives(Roads.TRUCK));
        assertThat(view("CUP").getArrival().getSeen().getSealsList()).isNotEmpty();
        assertThat(view("SHP").getArrival().getSeen().getSealsList()).isEmpty();
    }

    @Test
    void parties_of_the_waybill_read_the_case_and_nobody_else_knows_of_it() {
        shown(scene);

        assertThat(exchange.cases.find(caller("SHP"), NUMBER)).isPresent();
        assertThat(exchange.cases.find(caller("XYZ"), NUMBER)).isEmpty();
        assertThat(exchange.cases.gate(caller("XYZ"), "新B0D201").getGate().getWhy())
                .isEqualTo("UNKNOWN");
    }

    @Test
    void told_again_or_late_the_table_says_the_same() {
        shown(scene.reviewed(Verdict.RELEASE_ON_ARRIVAL, ""));
        var first = view("CUU");
        exchange.projectCases();

        assertThat(view("CUU")).isEqualTo(first);
        assertThat(first.getPossibleStepsList()).contains("REPORT_ARRIVAL");
        assertThat(first.getBasisSha256())
                .isEqualTo(scene.customsCase().basis().orElseThrow().hex());
    }

    @Test
    void built_anew_the_table_says_what_the_log_says() {
        shown(scene.reviewed(Verdict.RELEASE_ON_ARRIVAL, ""));
        var before = view("CUU");
        exchange.database.execute(
                "UPDATE read.customs_case SET version = 99, view = '', parties = '{}'");
        var rebuild =
                new CaseRebuild(
                        new MadeAnew(exchange.projector, exchange.transaction),
                        new CaseReading(exchange.reader, exchange.form, exchange.log),
                        exchange.caseTable);

        assertThat(rebuild.run()).isEqualTo(1);
        assertThat(view("CUU")).isEqualTo(before);
    }

    private Object another() {
        var first = scene.events().getFirst();
        return new io.yidan.customs.step.StepTaken(
                new io.yidan.waybill.clearance.CaseNumber("C202609150002"),
                first.stamp(),
                first.step(),
                first.basis());
    }

    private void shown(CaseScene now) {
        logged(now);
        exchange.projectCases();
    }

    private void logged(CaseScene now) {
        var fresh = now.events().subList(written, now.events().size());
        exchange.append(NUMBER, fresh.toArray());
        written = now.events().size();
    }

    private AskGateResponse gate(String knownBy) {
        return exchange.cases.gate(caller("CUP"), knownBy);
    }

    private CaseView view(String party) {
        return exchange.cases.find(caller(party), NUMBER).orElseThrow();
    }

    private static Caller caller(String party) {
        return TestExchange.caller(new PartyId(party));
    }
}
