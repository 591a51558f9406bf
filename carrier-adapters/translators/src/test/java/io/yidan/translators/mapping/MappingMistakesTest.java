package io.yidan.translators.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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

/** A mapping file that cannot work is refused with file, line, key, what is wrong and what is allowed. */
class MappingMistakesTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    zone: Asia/Shanghai | zone: Asia/Shangai | time.zone | no zone 'Asia/Shangai'
                    encoding: detect | encoding: GBK | file.encoding | 'GBK' is not known
                    separator: "," | separator: "!" | file.separator | '!' is not known
                    "yyyy-MM-dd HH:mm" | "HH:mm" | time.formats[1] | 'HH:mm' spells no time
                    unit: kg | unit: lb | columns.毛重(kg).unit | a weight needs its unit
                    箱号: container | 箱号: box | columns.箱号 | 'box' is no type
                    key: [磅单号] | key: [毛重时间] | key[0] | a key never holds a time
                    key: [磅单号] | key: [磅号] | key[0] | no column '磅号'
                    revision: {column: 版本} | revision: {column: 箱号} | revision.column | a TEXT column is no revision
                    key: [磅单号] | key: [=slip] | key | names every row the same
                    address: [{container: 箱号}, {plate: 车牌号}] | address: [] | address | is empty
                    container: 箱号} | container: 毛重时间} | address[0].container | a TIME column names no goods
                    revision: {column: 版本} | revision: {file: name} | revision.file | 'name' is not known
                    at: 毛重时间 | at: 版本 | at | a WHOLE column is no time
                    place: =own:CN-FK-PLANT1 | place: =CN-FK-PLANT1 | place | 'CN-FK-PLANT1' is no place
                    plate: 车牌号 | number: 车牌号 | address[1].number | is not known
                    happening: weighed | happening: wayed | events[0].happening | no happening 'wayed'
                    net_grams: 净重(kg) | net_kg: 净重(kg) | events[0].fields.net_kg | no field 'net_kg'
                    net_grams: 净重(kg) | net_grams: 毛重时间 | events[0].fields.net_grams | a TIME column cannot fill net_grams
                    method: =weighbridge | # | events[0].fields | the contract wants weighed.method
                    method: =weighbridge | method: =guess | events[0].fields.method | 'guess' is no method
                    slip: 磅单号 | slip.no: 磅单号 | events[0].fields.slip.no | 'slip' has no parts
                    source_system: scale | source_system: 磅房 | source_system | '磅房'
                    layout: SCALE-1 | layuot: SCALE-1 | layuot | is not known
                    ignored: [挂车号 | ignored: [箱号 | ignored[0] | '箱号' is read as a column
                    """)
    void each_mistake_is_named(String right, String wrong, String key, String what)
            throws IOException {
        var yaml = shipped("scale-1");
        var line = 1 + (int) yaml.substring(0, yaml.indexOf(right)).lines().count();

        assertThat(errors(yaml.replace(right, wrong)))
                .anySatisfy(
                        error -> {
                            assertThat(error.file()).isEqualTo("mine.yaml");
                            assertThat(error.key()).isEqualTo(key);
                            assertThat(error.wrong()).startsWith(what);
                            assertThat(error.line()).isBetween(line - 2, line + 1);
                        });
    }

    @Test
    void all_mistakes_are_told_at_once_with_what_is_allowed() throws IOException {
        var yaml =
                shipped("scale-1")
                        .replace("Asia/Shanghai", "Mars")
                        .replace("unit: kg, required", "unit: lb, required")
                        .replace("happening: weighed", "happening: wayed");

        assertThat(errors(yaml)).extracting(MappingError::key).hasSize(3);
        assertThat(String.join("\n", errors(yaml).stream().map(MappingError::toString).toList()))
                .isEqualTo(
                        """
                        mine.yaml:7: time.zone: no zone 'Mars'; allowed: an IANA name such as Asia/Shanghai
                        mine.yaml:14: columns.毛重(kg).unit: a weight needs its unit; allowed: {type: weight, unit: kg} with kg, t or g
                        mine.yaml:26: events[0].happening: no happening 'wayed'; allowed: booked, stuffed, stripped, \
                        cargo_received, loaded, unloaded, unit_associated, unit_dissociated, seal_affixed, seal_checked, \
                        seal_broken, seal_replaced, gate_in, gate_out, departed, passed, arrived, interrupted, resumed, \
                        eta_updated, weighed, delivered, exception_reported, moisture_found, withdrawn\
                        """);
    }

    @Test
    void what_is_no_yaml_is_told_with_its_line() throws IOException {
        assertThat(errors("layout: x\ncolumns: [a\n")).extracting(MappingError::line).contains(3);
        assertThat(errors("")).extracting(MappingError::wrong).containsExactly("the file is empty");
    }

    @Test
    void a_word_a_column_never_means_is_told() throws IOException {
        assertThat(errors(shipped("rail-2").replace("operation: loaded,", "operation: laden,")))
                .extracting(MappingError::wrong)
                .containsExactly("'laden' is not what operation can mean");
    }

    @Test
    void two_happenings_under_one_key_are_told() throws IOException {
        var yaml = shipped("gate-1").replace("[单据号, =2]", "[单据号, =1]");

        assertThat(errors(yaml))
                .extracting(MappingError::wrong)
                .contains("a row may say this and gate_in under one key");
    }

    @Test
    void mistakes_of_a_place_table_bear_its_own_name() throws IOException {
        Files.writeString(
                folder.resolve("places.yaml"),
                "places:\n  - {place: 'locode:CNAKL', names: [x]}\n");

        assertThat(errors(shipped("rail-2")))
                .filteredOn(error -> error.file().equals("places.yaml"))
                .extracting(MappingError::line, MappingError::key)
                .contains(org.assertj.core.api.Assertions.tuple(2, "places[0].place"));
    }

    @Test
    void a_place_table_that_is_not_there_is_told() throws IOException {
        assertThat(errors(shipped("rail-2").replace("[places.yaml]", "[plaices.yaml]")))
                .extracting(MappingError::wrong)
                .contains("no file plaices.yaml");
    }

    @Test
    void no_and_010_are_text_as_written() throws IOException {
        var yaml =
                shipped("scale-1").replace("毛重衡号: text", "毛重衡号: {type: code, codes: {no: '010'}}");

        assertThat(mapping(yaml).columns().get("毛重衡号").reader().read("no")).isEqualTo("010");
    }

    private List<MappingError> errors(String yaml) {
        var thrown = catchThrowableOfType(MappingException.class, () -> mapping(yaml));
        assertThat(thrown).isNotNull();
        return thrown.errors();
    }

    private Mapping mapping(String yaml) throws IOException {
        var file = folder.resolve("mine.yaml");
        Files.writeString(file, yaml);
        return Mapping.load(file);
    }

    static String shipped(String name) throws IOException {
        try (var yaml =
                Mapping.class.getResourceAsStream("/io/yidan/translators/" + name + ".yaml")) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
