package io.yidan.translators.customs;

import static io.yidan.translators.customs.CustomsSamples.CUS_1;
import static io.yidan.translators.customs.CustomsSamples.message;
import static io.yidan.translators.customs.CustomsSamples.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yidan.proto.customs.v1.TakeCaseStepRequest;
import io.yidan.proto.type.v1.CaseStep;
import io.yidan.proto.type.v1.UnitSeals;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;
import io.yidan.translators.tree.Limits;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Messages that hold several of what has elements of its own: units with their seals, readings, substances. */
class JointMessagesTest {
    private static final String CASE = "<CaseNo>C202609060001</CaseNo>";
    private static final String AT = "<EventTime>20260908083000</EventTime>";
    private static final String SAMPLE =
            CASE + AT + "<SampleNo>S-1</SampleNo><ReportNo>90-1</ReportNo>";

    @Test
    void each_unit_has_the_seals_that_stand_in_it_in_either_form() {
        var xml =
                read(
                        CUS_1,
                        sealed(
                                unit("BOX-1", "QG-1", "EL-1"),
                                unit("BOX-2"),
                                unit("BOX-3", "QG-3", "EL-3", "EL-4")));
        var json =
                read(
                        CUS_1,
                        """
                        {"Head": {"MessageID": "M-1", "MessageType": "UNITS_SEALED"},
                         "Body": {"CaseNo": "C202609060001", "EventTime": "20260908083000",
                          "Unit": [
                            {"UnitNo": "BOX-1", "SealNo": ["QG-1", "EL-1"]},
                            {"UnitNo": "BOX-2", "SealNo": []},
                            {"UnitNo": "BOX-3", "SealNo": ["QG-3", "EL-3", "EL-4"]}]}}
                        """);

        assertThat(step(xml).getUnitsSealed().getUnitsList())
                .extracting(UnitSeals::getUnit, one -> List.copyOf(one.getSealsList()))
                .containsExactly(
                        tuple("BOX-1", List.of("QG-1", "EL-1")),
                        tuple("BOX-2", List.of()),
                        tuple("BOX-3", List.of("QG-3", "EL-3", "EL-4")));
        assertThat(step(json)).isEqualTo(step(xml));
    }

    @Test
    void one_unit_alone_needs_no_list_in_json() {
        var json =
                """
                {"Head": {"MessageID": "M-1", "MessageType": "UNITS_SEALED"},
                 "Body": {"CaseNo": "C202609060001", "EventTime": "20260908083000",
                  "Unit": {"UnitNo": "BOX-1", "SealNo": "QG-1"}}}
                """;

        assertThat(step(read(CUS_1, json)))
                .isEqualTo(step(read(CUS_1, sealed(unit("BOX-1", "QG-1")))));
    }

    @Test
    void what_is_wrong_is_told_by_the_number_of_the_element_it_stands_in() {
        var found =
                substance("As", "0.21", "%")
                        + substance("Pb", "1.35", "ppm")
                        + substance("Cd", "0,05", "%")
                        + substance("", "9", "mg/kg")
                        + "<Substance>Hg</Substance>";

        assertThat(problems(message("M-1", "RESULT", SAMPLE + found)))
                .containsExactlyInAnyOrder(
                        tuple("Body/Substance[2]/Unit", "ppm", Fault.CODE_UNKNOWN),
                        tuple("Body/Substance[3]/Value", "0,05", Fault.NUMBER_FORM),
                        tuple("Body/Substance[4]/Name", "", Fault.CELL_BLANK),
                        tuple("Body/Substance[5]/Name", "", Fault.CELL_BLANK),
                        tuple("Body/Substance[5]/Value", "", Fault.CELL_BLANK),
                        tuple("Body/Substance[5]/Unit", "", Fault.CELL_BLANK));
    }

    @Test
    void a_unit_that_is_not_named_or_named_twice_is_told_by_its_number() {
        var unnamed = "<Unit><SealNo>QG-1</SealNo></Unit>";
        var twice = "<Unit><UnitNo>BOX-1</UnitNo><UnitNo>BOX-2</UnitNo></Unit>";

        assertThat(problems(sealed(unit("BOX-1"), unnamed, twice, unnamed)))
                .containsExactly(
                        tuple("Body/Unit[2]/UnitNo", "", Fault.CELL_BLANK),
                        tuple("Body/Unit[3]/UnitNo", "BOX-2", Fault.ELEMENT_TWICE),
                        tuple("Body/Unit[4]/UnitNo", "", Fault.CELL_BLANK));
    }

    @Test
    void a_number_is_one_with_a_decimal_point_and_keeps_its_places() {
        assertThat(
                        step(read(
                                        CUS_1,
                                        message(
                                                "M-1",
                                                "RESULT",
                                                SAMPLE + substance("As", "0.210", "％"))))
                                .getResultReported()
                                .getResults(0)
                                .getValue())
                .isEqualTo("0.210");
        for (var wrong : List.of("0,21", ".21", "-1", "+1", "1e2", "1.", "0.2.1", "<1", "痕量")) {
            var text = substance("As", wrong.replace("<", "&lt;"), "%");
            assertThat(problems(message("M-1", "RESULT", SAMPLE + text)))
                    .as(wrong)
                    .containsExactly(tuple("Body/Substance[1]/Value", wrong, Fault.NUMBER_FORM));
        }
    }

    @Test
    void what_the_contract_has_against_a_unit_is_told_by_its_number_and_by_the_field() {
        var checked = checked(sealed(unit("BOX-1", "QG-1"), unit("BOX-2", "QG-2", "x".repeat(33))));

        assertThat(checked)
                .extracting(RowProblem::column, RowProblem::fault)
                .containsExactly(tuple("Body/Unit[2]/SealNo", Fault.WIRE_RULE));
        assertThat(checked.getFirst().rule()).startsWith("step.units_sealed.units[1].seals[1]: ");
    }

    @Test
    void no_unit_or_more_than_the_contract_takes_is_told_by_the_element_of_units() {
        assertThat(checked(sealed()))
                .extracting(RowProblem::column, RowProblem::fault)
                .containsExactly(tuple("Body/Unit", Fault.WIRE_RULE));
        assertThat(checked(sealed(units(501))))
                .extracting(RowProblem::column, RowProblem::fault)
                .containsExactly(tuple("Body/Unit", Fault.WIRE_RULE));
        assertThat(checked(sealed(units(500)))).isEmpty();
    }

    @Test
    void units_and_what_stands_in_them_count_as_elements_of_their_message() throws IOException {
        int most = 30;
        var narrow =
                MessageTranslator.within(
                        CUS_1.mapping(),
                        new Limits(
                                Limits.USUAL.characters(),
                                Limits.USUAL.messages(),
                                most,
                                5,
                                Limits.USUAL.between()));
        int others = 7;

        var fit = sealed(units((most - others) / 2));
        var tooMany = sealed(units((most - others) / 2 + 1));
        var tooDeep = sealed("<Unit><UnitNo><No><No>BOX-1</No></No></UnitNo></Unit>");
        assertThat(narrow.unfit(CustomsSamples.file(fit))).isEmpty();
        assertThat(narrow.unfit(CustomsSamples.file(tooMany)).map(RowProblem::fault))
                .contains(Fault.TOO_MANY);
        assertThat(narrow.unfit(CustomsSamples.file(tooDeep)).map(RowProblem::fault))
                .contains(Fault.TOO_DEEP);
    }

    @Test
    void a_dose_is_told_in_microsievert_and_only_where_it_was_measured() {
        var check = CASE + AT + "<Check>RADIOACTIVITY</Check><Result>PASSED</Result>";
        var dose = "<Dose><Background>0.12</Background><Highest>0.190</Highest></Dose>";

        var measured = step(read(CUS_1, message("M-1", "CHECK", check + dose))).getCheckMade();
        assertThat(measured.getDose().getBackgroundNanosievertsPerHour()).isEqualTo(120);
        assertThat(measured.getDose().getHighestNanosievertsPerHour()).isEqualTo(190);
        var papers = message("M-1", "CHECK", check.replace("RADIOACTIVITY", "documents"));
        assertThat(step(read(CUS_1, papers)).getCheckMade().hasDose()).isFalse();
        assertThat(problems(message("M-1", "CHECK", check + dose.replace("0.12", "0.0001"))))
                .containsExactly(tuple("Body/Dose/Background", "0.0001", Fault.NUMBER_FORM));
    }

    @Test
    void a_vehicle_that_is_not_named_where_one_must_be_is_told_by_its_plate() {
        var seal = "<SealNo>SHP-5001</SealNo>";

        for (var body : List.of(CASE + AT, CASE + AT + seal)) {
            assertThat(checked(message("M-1", "ARRIVAL", body)))
                    .extracting(RowProblem::column, RowProblem::fault)
                    .containsExactly(tuple("Body/Vehicle/Plate", Fault.WIRE_RULE));
        }
    }

    private static String sealed(String... units) {
        return message("M-1", "UNITS_SEALED", CASE + AT + String.join("", units));
    }

    private static String unit(String number, String... seals) {
        return "<Unit><UnitNo>%s</UnitNo>%s</Unit>"
                .formatted(
                        number,
                        List.of(seals).stream()
                                .map("<SealNo>%s</SealNo>"::formatted)
                                .collect(Collectors.joining()));
    }

    private static String units(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> unit("BOX-" + n))
                .collect(Collectors.joining());
    }

    private static String substance(String name, String value, String unit) {
        return "<Substance><Name>%s</Name><Value>%s</Value><Unit>%s</Unit></Substance>"
                .formatted(name, value, unit);
    }

    private static List<Tuple> problems(String text) {
        return ((MessageResult.Bad) read(CUS_1, text).getFirst())
                .problems().stream()
                        .map(one -> tuple(one.column(), one.value(), one.fault()))
                        .toList();
    }

    /** What the contract has against a message that can be read. */
    private static List<RowProblem> checked(String text) {
        var read = read(CUS_1, text).getFirst();
        assertThat(read).isInstanceOf(MessageResult.Asks.class);
        return RequestCheck.checked(read) instanceof MessageResult.Bad bad
                ? bad.problems()
                : List.of();
    }

    private static CaseStep step(List<MessageResult> results) {
        var asks = (MessageResult.Asks) results.getFirst();
        return ((TakeCaseStepRequest) asks.request()).getStep();
    }
}
