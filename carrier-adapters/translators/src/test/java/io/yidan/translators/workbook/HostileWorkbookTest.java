package io.yidan.translators.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.translators.Samples;
import io.yidan.translators.mapping.Mapping;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Workbooks made to harm are told as unfit, and nothing else happens. */
class HostileWorkbookTest {
    private static final String ROW =
            "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>x</t></is></c></row>";

    @Test
    void a_workbook_put_together_by_hand_is_read() {
        assertThat(rules(new Parts().sheet(ROW)))
                .singleElement()
                .asString()
                .startsWith("row 1 has the headings of SCALE-1");
    }

    @Test
    void a_sheet_that_unfolds_to_more_than_its_file_can_hold_is_not_read_to_the_end() {
        assertThat(faults(new Parts().put("xl/worksheets/sheet1.xml", endless(Parts.SHEET))))
                .containsExactly(Fault.FILE_TOO_LARGE);
    }

    @Test
    void texts_and_other_parts_that_unfold_to_too_much_are_not_kept() {
        for (var part :
                List.of("xl/sharedStrings.xml", "xl/styles.xml", "[Content_Types].xml", "x.xml")) {
            assertThat(faults(new Parts().put(part, endless("<a>"))))
                    .as(part)
                    .containsExactly(Fault.FILE_TOO_LARGE);
        }
    }

    @Test
    void document_types_and_entities_are_refused_in_every_part() {
        var evil = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
        for (var part :
                List.of(
                        "xl/worksheets/sheet1.xml",
                        "xl/workbook.xml",
                        "xl/sharedStrings.xml",
                        "xl/styles.xml",
                        "[Content_Types].xml",
                        "_rels/.rels")) {
            assertThat(faults(new Parts().sheet(ROW).put(part, evil)))
                    .as(part)
                    .containsExactly(Fault.FILE_KIND);
        }
    }

    @Test
    void a_cell_beyond_the_last_column_and_a_row_beyond_the_last_are_refused() {
        for (var rows :
                List.of(
                        "<row r=\"1\"><c r=\"ZZZZZZ1\"/></row>",
                        "<row r=\"1\"><c r=\"XFE1\"/></row>",
                        "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>",
                        "<row r=\"1\"><c r=\"-1\"/></row>",
                        "<row r=\"1048577\"><c r=\"A1\"/></row>",
                        "<row r=\"-4\"><c r=\"A1\"/></row>",
                        "<row r=\"x\"><c r=\"A1\"/></row>")) {
            assertThat(faults(new Parts().sheet(rows))).as(rows).containsExactly(Fault.FILE_KIND);
        }
    }

    @Test
    void a_million_columns_are_refused() {
        assertThat(
                        faults(
                                new Parts()
                                        .sheet(
                                                "<row r=\"1\">"
                                                        + "<c><v>1</v></c>".repeat(16_385)
                                                        + "</row>")))
                .containsExactly(Fault.FILE_KIND);
    }

    @Test
    void numbers_that_would_be_spelt_with_a_billion_digits_are_told_as_what_they_are() {
        var csv =
                Samples.file(
                        "scale-1", "1E-999999999,1,,,DEMU3000030,,,,1,2026-09-07 18:24,,,,,,,,,,");
        var file = Workbooks.ofCsv(csv);

        assertThat(Samples.problems(Samples.read(Mapping.shipped("scale-1"), file))).isEmpty();
        for (var number : List.of("1E999999999", "NaN", "0x", "1E-999999999")) {
            var cell = "<row r=\"1\"><c r=\"A1\"><v>" + number + "</v></c></row>";
            assertThat(faults(new Parts().sheet(cell)))
                    .as(number)
                    .containsExactly(Fault.COLUMN_MISSING);
        }
    }

    @Test
    void a_text_that_is_not_there_and_a_style_that_is_not_there_harm_nobody() {
        for (var cell :
                List.of(
                        "<c r=\"A1\" t=\"s\"><v>7</v></c>",
                        "<c r=\"A1\" t=\"s\"><v>-1</v></c>",
                        "<c r=\"A1\" s=\"99\"><v>7</v></c>",
                        "<c r=\"A1\" s=\"-1\"><v>7</v></c>")) {
            assertThat(faults(new Parts().sheet("<row>" + cell + "</row>")))
                    .as(cell)
                    .containsExactly(Fault.COLUMN_MISSING);
        }
    }

    @Test
    void a_workbook_cut_off_anywhere_is_told_and_leaves_no_copy_behind() throws IOException {
        var file = Workbooks.ofCsv(Samples.text("scale-1"));
        long before = copies();
        for (int length = 4; length < file.length; length += 97) {
            assertThat(faults(Arrays.copyOf(file, length)))
                    .as("%d bytes", length)
                    .isSubsetOf(Fault.FILE_CUT_OFF, Fault.FILE_KIND)
                    .hasSize(1);
        }
        assertThat(copies()).isEqualTo(before);
    }

    @Test
    void bytes_changed_at_random_never_end_in_anything_but_an_answer() {
        var whole = Workbooks.ofCsv(Samples.text("scale-1"));
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            var file = whole.clone();
            for (int changes = random.nextInt(1, 20); changes > 0; changes--) {
                file[random.nextInt(4, file.length)] = (byte) random.nextInt();
            }
            assertThat(Samples.read(Mapping.shipped("scale-1"), file)).as("try %d", i).isNotEmpty();
        }
    }

    @Test
    void a_workbook_of_the_old_kind_and_other_zips_are_told() {
        assertThat(faults(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}))
                .containsExactly(Fault.FILE_KIND);
        assertThat(faults("PK\u0003\u0004 and more".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly(Fault.FILE_CUT_OFF);
        assertThat(faults(new Parts().put("_rels/.rels", "<none/>")))
                .containsExactly(Fault.FILE_KIND);
    }

    /** 80 MB of blanks, which a file holds in 80 kB. */
    private static Parts.Content endless(String begin) {
        return out -> {
            out.write(begin.getBytes(StandardCharsets.UTF_8));
            write(out, new byte[1 << 20], 80);
        };
    }

    private static void write(OutputStream out, byte[] block, int times) throws IOException {
        Arrays.fill(block, (byte) ' ');
        for (int i = 0; i < times; i++) {
            out.write(block);
        }
    }

    private static long copies() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("yidan-.*[.]xlsx"))
                    .count();
        }
    }

    private static List<String> rules(Parts parts) {
        return problems(parts.file()).stream().map(RowProblem::rule).toList();
    }

    private static List<Fault> faults(Parts parts) {
        return faults(parts.file());
    }

    private static List<Fault> faults(byte[] file) {
        return problems(file).stream().map(RowProblem::fault).toList();
    }

    private static List<RowProblem> problems(byte[] file) {
        return Samples.problems(Samples.read(Mapping.shipped("scale-1"), file));
    }
}
