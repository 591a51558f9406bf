package io.yidan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

@Timeout(60)
class YidanTest {
    private static final String SLIPS = "磅单号,版本,车牌号,箱号,毛重(kg),毛重时间,毛重衡号,皮重(kg),净重(kg)\n";
    private static final String GOOD =
            "5501,1,新B00101F,DEMU3000025,45260,2026-09-08 01:09,SC-1,17380,27880\n";
    private static final String BAD =
            "5502,1,新B00102F,DEMU3000031,45260,yesterday,SC-1,17380,27880\n";

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_shipped_layout_is_fine() {
        assertThat(run("mapping", "check", "scale-1")).isEqualTo(Yidan.CLEAN);
        assertThat(out.toString()).startsWith("SCALE-1: ");
    }

    @Test
    void all_that_is_wrong_with_a_mapping_file_is_told() throws IOException {
        var mine = file("mine.yaml", "layout: MINE\ntime: {zone: Mars, formats: [nonsense]}\n");

        assertThat(run("mapping", "check", mine)).isEqualTo(Yidan.USAGE);
        assertThat(err.toString()).contains("no zone 'Mars'", "source_system", "spells no time");
    }

    @Test
    void a_sample_that_the_layout_reads_is_fine() throws IOException {
        assertThat(run("mapping", "check", "scale-1", slips())).isEqualTo(Yidan.CLEAN);
        assertThat(out.toString()).contains("rows 1: 1 translated");
    }

    @Test
    void each_bad_cell_of_a_sample_is_told_in_the_table_and_in_the_file() throws IOException {
        var csv = folder.resolve("report.csv");

        assertThat(
                        run(
                                "mapping",
                                "check",
                                "scale-1",
                                file("a.csv", SLIPS + GOOD + BAD),
                                "--report",
                                csv.toString()))
                .isEqualTo(Yidan.WRONG);
        assertThat(out.toString()).contains("TIME_FORM", "CHECK_DIGIT");
        assertThat(csv).content().contains("3,箱号,DEMU3000031,CHECK_DIGIT");
    }

    @Test
    void a_file_that_is_not_there_is_named() throws IOException {
        assertThat(run("mapping", "check", "scale-1", "/nowhere.csv")).isEqualTo(Yidan.USAGE);
        assertThat(run("mapping", "check", "scale-9")).isEqualTo(Yidan.USAGE);
        assertThat(run(importing("/nowhere.csv", "--plaintext", "--token-file", token())))
                .isEqualTo(Yidan.USAGE);
        assertThat(err.toString()).contains("/nowhere.csv", "scale-9", "rail-1, rail-2");
    }

    @Test
    void a_token_file_that_is_not_there_is_named() throws IOException {
        assertThat(run(importing(slips(), "--token-file", "/no-token"))).isEqualTo(Yidan.USAGE);
        assertThat(err.toString()).contains("/no-token");
    }

    @Test
    void a_certificate_file_without_certificates_is_named() throws IOException {
        var trust = file("ca.pem", "nothing");

        assertThat(run(importing(slips(), "--trust", trust, "--token-file", token())))
                .isEqualTo(Yidan.USAGE);
        assertThat(err.toString()).contains("ca.pem");
    }

    @Test
    void an_address_that_is_none_is_named() throws IOException {
        assertThat(
                        run(
                                importing(
                                        slips(),
                                        "--plaintext",
                                        "--token-file",
                                        token(),
                                        "--exchange",
                                        "no such:place")))
                .isEqualTo(Yidan.USAGE);
        assertThat(err.toString()).contains("no such:place");
    }

    @Test
    void each_command_says_which_version_it_is() {
        assertThat(run("--version")).isEqualTo(Yidan.CLEAN);
        assertThat(run("mapping", "check", "--version")).isEqualTo(Yidan.CLEAN);
        assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("yidan "));
    }

    @Test
    void messages_are_checked_against_layout_and_contract_without_an_exchange() throws IOException {
        var good = file("close.xml", message("C202609150001"));
        var bad = file("bad.xml", message("C1"));

        assertThat(run("mapping", "check", "cus-1")).isEqualTo(Yidan.CLEAN);
        assertThat(run("mapping", "check", "cus-1", good)).isEqualTo(Yidan.CLEAN);
        assertThat(run("mapping", "check", "cus-1", bad)).isEqualTo(Yidan.WRONG);
        assertThat(run("mapping", "check", "cus-1", "/nowhere.xml")).isEqualTo(Yidan.USAGE);
        assertThat(out.toString())
                .contains("CUS-1: 32 kinds of messages", "Body/CaseNo", "WIRE_RULE");
    }

    @Test
    void messages_cannot_be_tried_at_an_exchange_and_are_told_so_by_a_code() throws IOException {
        var file = file("close.xml", message("C202609150001"));

        assertThat(run("import", file, "--mapping", "cus-1", "--dry-run", "--token-file", token()))
                .isEqualTo(Yidan.USAGE);
        assertThat(err.toString()).contains("TRY_IMPOSSIBLE", "yidan mapping check");
    }

    @Test
    void a_mapping_file_of_messages_is_told_from_one_of_rows_by_what_it_holds() throws IOException {
        var mine = file("mine.yaml", "layout: MINE\nmessages: {A: {asks: Burn}}\n");

        assertThat(run("mapping", "check", mine)).isEqualTo(Yidan.USAGE);
        assertThat(err.toString()).contains("no call 'Burn'", "elements");
    }

    @Test
    void a_missing_mapping_is_asked_for() throws IOException {
        assertThat(run("import", slips())).isEqualTo(Yidan.USAGE);
        assertThat(err.toString()).contains("--mapping");
    }

    private static String message(String caseNumber) {
        return "<M><Head><MessageID>M-1</MessageID><MessageType>CLOSE</MessageType></Head><Body><CaseNo>%s</CaseNo></Body></M>"
                .formatted(caseNumber);
    }

    private static String[] importing(String file, String... more) {
        return Stream.concat(Stream.of("import", file, "--mapping", "scale-1"), Stream.of(more))
                .toArray(String[]::new);
    }

    private String slips() throws IOException {
        return file("a.csv", SLIPS + GOOD);
    }

    private String token() throws IOException {
        return file("token", "t");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int run(String... args) {
        return Yidan.command()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
