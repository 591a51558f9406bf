package io.yidan.translators.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.translators.RowResult;
import io.yidan.translators.Samples;
import io.yidan.translators.mapping.Mapping;
import io.yidan.translators.message.Told;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Records of XML and JSON files, read as the rows of a table are. */
class RecordsTest {
    private static final String ROAD = Samples.text("road-2", "xml");
    private static final String RAIL = Samples.text("rail-3", "json");

    @Test
    void each_point_of_a_record_is_a_row_with_all_else_of_its_record() {
        var told = Samples.told(Samples.read("road-2", ROAD));

        assertThat(told)
                .extracting(one -> one.event().getEnvelope().getEventId())
                .containsExactly(
                        "assoc:RD2609070101:DEMU3000025",
                        "RD2609070101:DEMU3000025:cargo_received",
                        "RD2609070101:DEMU3000025:departed",
                        "RD2609070101:DEMU3000025:arrived",
                        "RD2609070102:departed",
                        "RD2609070102:DEMU3000030:delivered");
        assertThat(told.getFirst().event().getWaybillNumber()).isEqualTo("DEMO0001202608310001");
        assertThat(told.get(4).event().getAlias().getValue()).isEqualTo("新B0D102");
    }

    @Test
    void rows_are_counted_as_records_are() {
        assertThat(Samples.read("road-2", ROAD))
                .extracting(RowResult::row)
                .containsExactly(1L, 1L, 1L, 2L, 2L);
        assertThat(Samples.read("rail-3", RAIL))
                .extracting(RowResult::row)
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void json_says_what_it_says_in_a_list_alone_or_under_a_name() {
        String list = RAIL.strip().replaceFirst("^\\{\"milestones\": ", "");
        String alone = list.substring(0, list.length() - 1);

        assertThat(events(Samples.read("rail-3", RAIL))).hasSize(3);
        assertThat(events(Samples.read("rail-3", alone)))
                .isEqualTo(events(Samples.read("rail-3", RAIL)));
    }

    @Test
    void xml_says_the_same_in_gbk_if_it_says_so() {
        var gbk = ROAD.replace("encoding=\"UTF-8\"", "encoding=\"GBK\"");

        assertThat(events(Samples.read(Mapping.shipped("road-2"), gbk.getBytes(Samples.GB18030))))
                .isEqualTo(events(Samples.read("road-2", ROAD)));
    }

    @Test
    void every_record_with_a_mistake_is_named_with_its_path_and_the_others_are_read() {
        var wrong =
                RAIL.replace("\"5299901\", \"container\": \"DEMU3000025\"", "\"52999\"")
                        .replace("2026-09-07T13:40:00", "07.09.2026");
        var results = Samples.read("rail-3", wrong);

        assertThat(Samples.problems(results))
                .extracting(RowProblem::row, RowProblem::column, RowProblem::fault)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, "wagon", Fault.IDENTIFIER_FORM),
                        org.assertj.core.groups.Tuple.tuple(2L, "wagon", Fault.IDENTIFIER_FORM),
                        org.assertj.core.groups.Tuple.tuple(3L, "at", Fault.TIME_FORM));
    }

    @Test
    void what_should_stand_once_and_stands_twice_is_a_mistake_of_its_record() {
        var twice = ROAD.replaceFirst("<Leg>5</Leg>", "<Leg>5</Leg><Leg>6</Leg>");

        assertThat(Samples.problems(Samples.read("road-2", twice)))
                .extracting(RowProblem::column, RowProblem::fault)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("Leg", Fault.ELEMENT_TWICE));
        assertThat(events(Samples.read("road-2", twice))).hasSize(2);
    }

    @Test
    void a_path_nobody_knows_is_noted_and_stops_nothing() {
        var more = ROAD.replaceFirst("<Leg>", "<Weather>fog</Weather><Leg>");
        var results = Samples.read("road-2", more);

        assertThat(Samples.problems(results))
                .extracting(RowProblem::column, RowProblem::fault)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Weather", Fault.COLUMN_UNKNOWN));
        assertThat(events(results)).hasSize(6);
    }

    @Test
    void a_file_of_another_layout_is_told_what_this_one_has() {
        assertThat(Samples.problems(Samples.read("rail-3", "[{\"a\": 1}, {\"a\": 2}]")))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.fault()).isEqualTo(Fault.COLUMN_MISSING);
                            assertThat(problem.rule()).contains("station/telegraph");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Waybills>&x;</Waybills>",
                "<Waybills><Waybill no='1'>",
                "{\"milestones\": [{\"id\": 1",
                "record,of,a,table",
                ""
            })
    void a_hostile_or_broken_file_is_refused_with_a_reason(String text) {
        var layout = text.startsWith("<") ? "road-2" : "rail-3";

        assertThat(Samples.problems(Samples.read(layout, text)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.rule()).isNotBlank());
    }

    @Test
    void ten_thousand_records_are_read_one_at_a_time() {
        var record =
                RAIL.lines().skip(1).limit(3).collect(Collectors.joining()).replaceFirst(",$", "");
        var many =
                IntStream.range(0, 10_000)
                        .mapToObj(n -> record.replace("M-700101", "M-" + n))
                        .collect(Collectors.joining(",", "[", "]"));

        assertThat(Samples.read(Mapping.shipped("rail-3"), many.getBytes(StandardCharsets.UTF_8)))
                .hasSize(10_000)
                .allMatch(RowResult.Translated.class::isInstance);
    }

    private static List<String> events(List<RowResult> results) {
        return Samples.told(results).stream().map(Told::event).map(Object::toString).toList();
    }
}
