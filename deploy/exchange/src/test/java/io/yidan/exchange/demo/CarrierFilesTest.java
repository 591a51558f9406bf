package io.yidan.exchange.demo;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.yidan.proto.type.v1.MeansKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the demo carriers, as they are shipped and as they are sent. */
class CarrierFilesTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    static List<Act.Upload> uploads() {
        return DemoJourney.copper().rows().stream()
                .flatMap(row -> row.acts().stream())
                .flatMap(act -> act instanceof Act.Upload upload ? Stream.of(upload) : Stream.of())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("uploads")
    void every_row_that_is_sent_can_be_read_and_says_something(Act.Upload upload) {
        assertThat(Telling.events(upload)).isNotEmpty();
    }

    @Test
    void every_row_of_every_file_is_sent() throws IOException {
        var sent = uploads().stream().collect(groupingBy(Act.Upload::file));

        assertThat(sent).hasSize(18);
        for (var file : sent.entrySet()) {
            var rows =
                    file.getValue().stream()
                            .flatMap(upload -> rows(CarrierFile.sent(upload)))
                            .collect(toSet());
            assertThat(rows)
                    .as(file.getKey())
                    .isEqualTo(rows(shipped(file.getKey())).collect(toSet()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cnr-jinghe-passed.csv, false",
        "plt-scale.csv, false",
        "kzr-sayak-passed.csv, true",
        "tcj-gate.csv, true",
        "rdc-road.csv, true"
    })
    void some_carriers_write_gb18030_and_send_it_so(String file, boolean utf8) throws IOException {
        var upload = uploads().stream().filter(sent -> sent.file().equals(file)).findFirst();

        assertThat(isUtf8(shipped(file))).isEqualTo(utf8);
        assertThat(isUtf8(CarrierFile.sent(upload.orElseThrow()))).isEqualTo(utf8);
    }

    @Test
    void only_the_rows_in_which_all_texts_stand_are_sent() {
        var upload =
                new Act.Upload(
                        "gate-1", "tcj-gate.csv", List.of("新B0D101", "21:40"), Instant.EPOCH);

        assertThat(rows(CarrierFile.sent(upload)))
                .hasSize(2)
                .last()
                .asString()
                .contains("DEMU3000128");
    }

    @Test
    void boxes_go_on_the_wagons_and_trucks_of_the_table() {
        for (var box : BoxLine.all()) {
            assertThat(means(box, MeansKind.MEANS_KIND_WAGON_1520)).containsOnly(box.text("broad"));
            assertThat(means(box, MeansKind.MEANS_KIND_WAGON_1435))
                    .containsOnly(box.text("standard"));
            assertThat(means(box, MeansKind.MEANS_KIND_VEHICLE)).containsOnly(box.text("truck"));
        }
    }

    private static Set<String> means(BoxLine box, MeansKind kind) {
        return Telling.all().stream()
                .map(told -> told.event().getHappening())
                .filter(happening -> happening.hasUnitAssociated())
                .map(happening -> happening.getUnitAssociated())
                .filter(on -> on.getUnitsList().contains(box.text("box")))
                .filter(on -> on.getMeans().getKind() == kind)
                .map(on -> on.getMeans().getId())
                .collect(toSet());
    }

    private static byte[] shipped(String file) throws IOException {
        try (var in = CarrierFilesTest.class.getResourceAsStream("/demo/files/" + file)) {
            return in.readAllBytes();
        }
    }

    private static Stream<String> rows(byte[] file) {
        return new String(file, isUtf8(file) ? StandardCharsets.UTF_8 : GB18030).lines();
    }

    private static boolean isUtf8(byte[] file) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
