package io.yidan.translators;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.TextFormat;

import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.translators.mapping.Mapping;
import io.yidan.translators.message.Told;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the demo files say, approved as text; -Dapproved.write=true writes the text anew. */
class LayoutsTest {
    private static final String[] LAYOUTS = {
        "rail-1", "rail-2", "road-1", "gate-1", "scale-1", "belt-1"
    };
    private static final List<String> RECORDS = List.of("rail-3", "road-2");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rail-1",
                "rail-2",
                "road-1",
                "gate-1",
                "scale-1",
                "scale-1-corrected",
                "belt-1"
            })
    void a_demo_file_says_what_was_approved(String name) throws IOException {
        var results = Samples.read(layout(name), Samples.text(name));

        assertThat(Samples.problems(results)).isEmpty();
        assertThat(approved(name, lines(results))).isEqualTo(lines(results));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rail-1", "rail-2", "road-1", "gate-1", "scale-1", "belt-1"})
    void a_file_says_the_same_in_any_character_set(String name) {
        var text = Samples.text(name);
        var mapping = Mapping.shipped(name);
        var expected = lines(Samples.read(name, text));

        assertThat(lines(Samples.read(mapping, text.getBytes(Samples.GB18030))))
                .isEqualTo(expected);
        assertThat(lines(Samples.read(name, '\uFEFF' + text))).isEqualTo(expected);
        assertThat(
                        lines(
                                Samples.read(
                                        mapping,
                                        ('\uFEFF' + text).getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo(expected);
    }

    @Test
    void every_shipped_layout_has_a_demo_file() {
        assertThat(Stream.concat(Stream.of(LAYOUTS), RECORDS.stream()))
                .containsExactlyInAnyOrderElementsOf(Mapping.SHIPPED);
    }

    @Test
    void a_corrected_slip_keeps_its_key_and_has_a_higher_revision() {
        var slips =
                events("scale-1-corrected").stream()
                        .filter(event -> event.getEnvelope().getEventId().equals("5512"))
                        .toList();

        assertThat(slips).extracting(e -> e.getEnvelope().getRevision()).containsExactly(1L, 2L);
        assertThat(slips)
                .extracting(e -> e.getHappening().getWeighed().getNetGrams())
                .containsExactly(27_560_000L, 27_740_000L);
    }

    @Test
    void a_slip_without_a_box_is_addressed_by_its_plate() {
        var slip = events("scale-1").getFirst();

        assertThat(slip.getAlias().getValue()).isEqualTo("新B0D101");
        assertThat(slip.getHappening().getWeighed().getUnit()).isEmpty();
    }

    @Test
    void no_two_facts_share_a_key_and_all_keys_bear_the_source() {
        for (var layout : LAYOUTS) {
            assertThat(events(layout))
                    .extracting(event -> event.getEnvelope().getEventId())
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.matches("[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}"));
        }
    }

    @Test
    void astana_time_is_three_hours_behind_beijing() {
        var arrival =
                events("rail-2").stream()
                        .filter(e -> e.getEnvelope().getEventId().contains("Alashankou"))
                        .findFirst()
                        .orElseThrow();

        var told = arrival.getEnvelope().getEventTime().getInstant();
        assertThat(told.getOffsetMinutes()).isEqualTo(300);
        assertThat(java.time.Instant.ofEpochSecond(told.getAt().getSeconds()))
                .isEqualTo("2026-09-05T22:50:00Z");
    }

    private static List<LegEvent> events(String name) {
        return Samples.told(Samples.read(layout(name), Samples.text(name))).stream()
                .map(Told::event)
                .toList();
    }

    private static String layout(String name) {
        return name.replace("-corrected", "");
    }

    private static String lines(List<RowResult> results) {
        var printer = TextFormat.printer().escapingNonAscii(false).emittingSingleLine(true);
        return Samples.told(results).stream()
                .map(told -> told.row().number() + " " + printer.printToString(told.event()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String approved(String name, String now) throws IOException {
        var file = Path.of("src/test/resources/approved/" + name + ".txt");
        if (Boolean.getBoolean("approved.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now);
        }
        return Files.readString(file);
    }
}
