package io.yidan.translators.customs.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yidan.proto.type.v1.CaseStep;
import io.yidan.translators.customs.fill.MessageTemplate.Blank;
import io.yidan.translators.yaml.MappingError;
import io.yidan.translators.yaml.MappingException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A mapping of messages that cannot work is refused with file, line, key, what is wrong and what is allowed. */
class MessageMistakesTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    zone: Asia/Shanghai | zone: Asia/Shangai | time.zone | no zone 'Asia/Shangai'
                    Body/CaseNo: {type: text | Body/CaseNo: {type: case | elements.Body/CaseNo.type | 'case' is no type
                    Body/BoxNo: text | Body/Box No: text | elements.Body/Box No | 'Body/Box No' is no path
                    Body/BoxNo: text | Body/BoxNo: {type: text, must: true} | elements.Body/BoxNo.must | is not known
                    type: Head/MessageType | type: Head/Kind | type | no element 'Head/Kind'
                    key: [Head/MessageID] | key: [=m] | key | names every message the same
                    key: [Head/MessageID] | key: [Head/ID] | key[0] | no element 'Head/ID'
                    asks: DeclareGoods | asks: BurnGoods | messages.DECLARE.asks | no call 'BurnGoods'
                    procedure: Body/Procedure | procedures: Body/Procedure | messages.DECLARE.fields.procedures | no field 'procedures'
                    procedure: Body/Procedure | procedure: Body/ExpectedTime | messages.DECLARE.fields.procedure | a TIME column cannot fill procedure
                    procedure: Body/Procedure | procedure: =burn | messages.DECLARE.fields.procedure | 'burn' is no procedure
                    procedure: Body/Procedure | # | messages.DECLARE.fields | the contract wants procedure
                    RELEASE: release_on_arrival | RELEASE: release | messages.DECISION.fields.step.reviewed.verdict | code 'release' of Body/DecisionCode is no verdict
                    PASSED: "true" | PASSED: "yes" | messages.INSPECTION.fields.step.inspected.passed | code 'yes' of Body/Result is no passed
                    step.closed: {} | step.closed: Body/Note | messages.CLOSE.fields.step.closed | 'closed' has parts
                    step.closed: {} | request_id: Head/MessageID | messages.CLOSE.fields | request_id is filled by the key
                    step.closed: {} | # | messages.CLOSE.fields | the contract wants step
                    step.exited.at: Body/EventTime | step: {exited.at: Body/EventTime, closed: {}} | messages.EXIT.fields | exited, closed exclude each other
                    sha256: Body/DocumentHash | note: Body/Note | messages.DOCUMENTS.fields.step.documents_supplied.note | stands twice
                    reason: Body/ReasonCode | reason.code: Body/ReasonCode | messages.AMEND.fields.step.identity_amended.reason.code | 'reason' has no parts
                    instrument: Body/Instrument | # | elements.Body/Instrument | fills nothing
                    TakeCaseStep: &of_case | TakeSteps: &of_case | calls.TakeSteps | is not known
                    LinkWaybill: *of_case | LinkWaybill: {case_no: Body/CaseNo} | calls.LinkWaybill.case_no | no field 'case_no'
                    percent, "mg/kg" | per_cent, "mg/kg" | messages.RESULT.fields.step.result_reported.results.fields.unit | code 'per_cent' of Body/Substance/Unit is no unit
                    each: Body/Unit | each: "" | messages.UNITS_SEALED.fields.step.units_sealed.units.each | '' is no path
                    each: Body/Unit | each: [Body/Unit] | messages.UNITS_SEALED.fields.step.units_sealed.units.each | is a list or a map
                    each: Body/Unit | every: Body/Unit | messages.UNITS_SEALED.fields.step.units_sealed.units.every | 'units' is a list of messages
                    each: Body/Substance | each: Body/Found | messages.RESULT.fields.step.result_reported.results.fields.substance | 'Body/Substance/Name' does not stand in Body/Found
                    {unit: Body/Unit/UnitNo, | {unit: Body/UnitNo, | messages.UNITS_SEALED.fields.step.units_sealed.units.fields.unit | 'Body/UnitNo' does not stand in Body/Unit
                    {unit: Body/Unit/UnitNo, | {number: Body/Unit/UnitNo, | messages.UNITS_SEALED.fields.step.units_sealed.units.fields.number | no field 'number'
                    {unit: Body/Unit/UnitNo, | { | messages.UNITS_SEALED.fields.step.units_sealed.units | the contract wants step.units_sealed.units.unit
                    seals: *sealed | seals: Body/SealNo | messages.IRREGULARITY_SETTLED.fields.step.irregularity_resolved.seals | 'seals' is a list of messages
                    seals: *sealed | seals.unit: Body/UnitNo | messages.IRREGULARITY_SETTLED.fields.step.irregularity_resolved.seals.unit | 'seals' is a list of messages
                    deadline: Body/UntilTime | deadline: {each: Body/Unit, fields: {}} | messages.TRANSFER.fields.step.transfer_authorised.deadline | 'deadline' is no list of messages
                    step.closed: {} | step.closed: {each: Body/Unit, fields: {}} | messages.CLOSE.fields.step.closed | 'closed' is no list of messages
                    batch: [CustomsMessages] | bach: [CustomsMessages] | bach | is not known
                    """)
    void each_mistake_is_named(String right, String wrong, String key, String what)
            throws IOException {
        var yaml = shipped();
        assertThat(yaml).contains(right);

        assertThat(mistakes(yaml.replaceFirst(Pattern.quote(right), wrong)))
                .anySatisfy(
                        error -> {
                            assertThat(error.key()).isEqualTo(key);
                            assertThat(error.wrong()).startsWith(what);
                            assertThat(error.file()).isEqualTo("mine.yaml");
                        });
    }

    @Test
    void a_type_that_is_none_is_told_with_all_there_are() throws IOException {
        assertThat(mistakes(shipped().replaceFirst("type: decimal", "type: decimals")))
                .anySatisfy(
                        error ->
                                assertThat(error.allowed().split(", "))
                                        .contains("decimal", "text", "word", "weight"));
    }

    @Test
    void all_mistakes_are_told_at_once_with_their_lines() throws IOException {
        var errors =
                mistakes(
                        """
                        layout: MINE
                        type: Kind
                        key: [=x]
                        time: {zone: Mars, formats: [nonsense]}
                        elements:
                          Kind: {type: nothing}
                        messages:
                          A: {asks: TakeCaseStep, fields: {step.burnt: {}}}
                        """);

        assertThat(errors).extracting(MappingError::line).contains(3, 4, 6, 8);
    }

    @Test
    void the_shipped_layout_has_no_mistakes_and_reads_every_step_of_the_contract() {
        var steps =
                MessageMapping.shipped("cus-1").kinds().values().stream()
                        .filter(kind -> kind.asks().equals("TakeCaseStep"))
                        .flatMap(kind -> kind.template().blanks().stream())
                        .filter(blank -> blank.field().getName().equals("step"))
                        .map(step -> ((Blank.Part) step).template().blanks().getFirst().field())
                        .toList();

        assertThat(steps).containsExactlyInAnyOrderElementsOf(CaseStep.getDescriptor().getFields());
    }

    private List<MappingError> mistakes(String yaml) throws IOException {
        var file = Files.writeString(folder.resolve("mine.yaml"), yaml);
        return catchThrowableOfType(MappingException.class, () -> MessageMapping.load(file))
                .errors();
    }

    private static String shipped() throws IOException {
        try (var yaml =
                MessageMapping.class.getResourceAsStream("/io/yidan/translators/cus-1.yaml")) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
