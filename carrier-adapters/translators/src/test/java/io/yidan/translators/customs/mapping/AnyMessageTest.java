package io.yidan.translators.customs.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.Message;

import io.yidan.proto.customs.v1.ResultView;
import io.yidan.proto.customs.v1.SampleView;
import io.yidan.proto.customs.v1.SupervisionView;
import io.yidan.proto.type.v1.UnitKind;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;
import io.yidan.translators.customs.fill.Filling;
import io.yidan.translators.customs.fill.MessageTemplate;
import io.yidan.translators.mapping.type.TimesReader;
import io.yidan.translators.mapping.type.TypesReader;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;
import io.yidan.translators.tree.Element;
import io.yidan.translators.tree.Framing;
import io.yidan.translators.tree.Limits;
import io.yidan.translators.tree.MessageFile;
import io.yidan.translators.yaml.Mistakes;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A mapping may fill any message of the contract: held by one that no case knows, with lists of messages in it. */
class AnyMessageTest {
    private static final String MAPPING =
            """
            time: {zone: Asia/Shanghai, formats: [yyyyMMdd]}
            elements:
              Unit/Kind: {type: word, required: true}
              Unit/No: {type: container, required: true}
              Line/Name/@zh: text
              Line/Name/@en: text
              Line/Gross: {type: weight, unit: t}
              Line/Net: {type: weight, unit: kg}
              Value: {type: number, times: 100}
              Line/Package: whole
            fields:
              number_customer: =0002
              content:
                units: {each: Unit, fields: {kind: Unit/Kind, id: Unit/No}}
                cargo_lines:
                  each: Line
                  fields:
                    line: =1
                    description_zh: Line/Name/@zh
                    description_en: Line/Name/@en
                    gross_grams: Line/Gross
                    net_grams: Line/Net
                    packages: Line/Package
                    origin: =KZ
                terms.goods_value_hundredths: Value
            """;

    private static final String NESTED =
            """
            time: {zone: Asia/Shanghai, formats: [yyyyMMdd]}
            elements:
              Sample/No: text
              Sample/Report/No: {type: text, required: true}
              Sample/Report/Found: text
            fields:
              samples:
                each: Sample
                fields:
                  id: Sample/No
                  reports:
                    each: Sample/Report
                    fields:
                      number: Sample/Report/No
                      results:
                        each: Sample/Report/Found
                        fields: {substance: Sample/Report/Found}
            """;

    @Test
    void lists_of_messages_are_filled_item_by_item_with_units_turned_round() throws IOException {
        var filling = new Filling(1);
        var draft =
                (DraftWaybillRequest)
                        filled(
                                        filling,
                                        """
                                        <Draft>
                                          <Unit><Kind>CONTAINER</Kind><No>DEMU 300002-5</No></Unit>
                                          <Unit><Kind>container</Kind><No>DEMU3000030</No></Unit>
                                          <Line><Name zh="铜精矿" en="copper"/><Gross>27.88</Gross><Net>27,000</Net></Line>
                                          <Value>120000.5</Value>
                                        </Draft>
                                        """)
                                .build();

        assertThat(filling.problems()).isEmpty();
        assertThat(draft.getNumberCustomer()).isEqualTo("0002");
        assertThat(draft.getContent().getUnitsList())
                .allMatch(unit -> unit.getKind() == UnitKind.UNIT_KIND_CONTAINER)
                .extracting(unit -> unit.getId())
                .containsExactly("DEMU3000025", "DEMU3000030");
        var line = draft.getContent().getCargoLines(0);
        assertThat(line.getDescriptionZh()).isEqualTo("铜精矿");
        assertThat(line.getGrossGrams()).isEqualTo(27_880_000);
        assertThat(line.getNetGrams()).isEqualTo(27_000_000);
        assertThat(draft.getContent().getTerms().getGoodsValueHundredths()).isEqualTo(12_000_050);
    }

    @Test
    void each_item_that_is_wrong_is_told_by_its_path_and_number() throws IOException {
        var filling = new Filling(3);

        filled(
                filling,
                """
                {"Unit":[{"Kind":"BOX","No":"DEMU3000025"},{"Kind":"CONTAINER"}],
                 "Line":{"Gross":"heavy"},"Value":0.001}
                """);

        assertThat(filling.problems())
                .allMatch(problem -> problem.row() == 3)
                .extracting(RowProblem::column, RowProblem::fault)
                .containsExactlyInAnyOrder(
                        tuple("Unit[1]/Kind", Fault.CODE_UNKNOWN),
                        tuple("Unit[2]/No", Fault.CELL_BLANK),
                        tuple("Line[1]/Gross", Fault.NUMBER_FORM),
                        tuple("Value", Fault.NUMBER_FORM));
    }

    @Test
    void lists_in_lists_are_filled_from_what_stands_in_each_and_told_by_both_numbers()
            throws IOException {
        var filling = new Filling(1);
        var nested = template(NESTED, SupervisionView.getDefaultInstance());
        var samples =
                (SupervisionView)
                        filling.fill(
                                        nested,
                                        message(
                                                """
                                                <Case>
                                                  <Sample><No>S-1</No>
                                                    <Report><No>90-1</No><Found>As</Found><Found>Pb</Found></Report>
                                                    <Report><No>90-2</No></Report></Sample>
                                                  <Sample><No>S-2</No><Report><Found>Hg</Found></Report></Sample>
                                                </Case>
                                                """))
                                .build();

        assertThat(samples.getSamplesList())
                .extracting(SampleView::getReportsCount)
                .containsExactly(2, 1);
        assertThat(samples.getSamples(0).getReports(0).getResultsList())
                .extracting(ResultView::getSubstance)
                .containsExactly("As", "Pb");
        assertThat(filling.problems())
                .extracting(RowProblem::column)
                .containsExactly("Sample[2]/Report[1]/No");
        assertThat(nested.elementOf("samples[1].reports[0].results[2].substance"))
                .isEqualTo("Sample[2]/Report[1]/Found[3]");
        assertThat(nested.elementOf("samples[1].reports[0].corrected"))
                .isEqualTo("Sample[2]/Report[1]");
        assertThat(nested.elementOf("samples")).isEqualTo("Sample");
        assertThat(nested.elementOf("units[0].unit")).isEmpty();
    }

    @Test
    void what_all_messages_of_a_call_fill_alike_holds_where_a_message_does_not_say_otherwise()
            throws IOException {
        var mapping =
                """
                time: {zone: Asia/Shanghai, formats: [yyyyMMdd]}
                elements: {No: text, By: text, Other: text}
                calls: {id: No, laboratory: By}
                fields: {laboratory: Other, parts: =3}
                """;

        var sample =
                new Filling(1)
                        .fill(
                                template(mapping, SampleView.getDefaultInstance()),
                                message("{\"No\":\"S-1\",\"By\":\"LAB\",\"Other\":\"LAB2\"}"))
                        .build();

        assertThat(sample)
                .isEqualTo(
                        SampleView.newBuilder()
                                .setId("S-1")
                                .setLaboratory("LAB2")
                                .setParts(3)
                                .build());
    }

    private static Message.Builder filled(Filling filling, String file) throws IOException {
        return filling.fill(
                template(MAPPING, DraftWaybillRequest.getDefaultInstance()), message(file));
    }

    private static MessageTemplate template(String mapping, Message empty) {
        var mistakes = new Mistakes("any.yaml");
        var top = mistakes.top(new StringReader(mapping));
        var elements =
                new ElementsReader(new TypesReader(TimesReader.time(top.at("time")), Map.of()))
                        .read(top.at("elements"));
        var template =
                new FieldsReader(elements, new HashSet<>())
                        .read(empty, top.at("calls"), top.at("fields"));
        return template;
    }

    private static Element message(String file) throws IOException {
        try (var messages =
                MessageFile.open(
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                        new Framing(Set.of(), false),
                        Limits.USUAL)) {
            return messages.next().orElseThrow();
        }
    }
}
