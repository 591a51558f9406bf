package io.yidan.translators.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.translators.RowResult;
import io.yidan.translators.Samples;
import io.yidan.translators.Translator;
import io.yidan.translators.mapping.Mapping;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A sheet larger than the memory of who reads it: a process that may have 64 MB reads 150 MB to the end. */
class FlatMemoryOfWorkbooksTest {
    private static final int ROWS = 300_000;
    private static final int GOOD_EVERY = 100;

    @Test
    void a_sheet_larger_than_the_memory_is_read_to_its_end(@TempDir Path folder)
            throws IOException, InterruptedException {
        var file = folder.resolve("long.xlsx");
        Files.write(
                file,
                new Parts()
                        .put("xl/worksheets/sheet1.xml", FlatMemoryOfWorkbooksTest::write)
                        .file());

        var reader =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "--sun-misc-unsafe-memory-access=allow",
                                FlatMemoryOfWorkbooksTest.class.getName(),
                                file.toString())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said.lines()).contains((ROWS / GOOD_EVERY) + " of " + ROWS);
        assertThat(reader.waitFor()).isZero();
    }

    /** What the other process does: counts the rows that tell something. */
    public static void main(String[] file) throws IOException {
        long[] rows = new long[2];
        try (var results =
                Translator.of(Mapping.shipped("scale-1")).read(Path.of(file[0]), Samples.SENT)) {
            results.forEachOrdered(
                    result -> {
                        rows[0]++;
                        rows[1] += result instanceof RowResult.Translated ? 1 : 0;
                    });
        }
        System.out.println(rows[1] + " of " + rows[0]);
    }

    private static void write(OutputStream out) throws IOException {
        var headings = row(Samples.file("scale-1").strip());
        var good = row("5502,1,,,DEMU3000030,,,,45410,2026-09-07 18:24,SC-1,17390,,,28020,,,,,");
        var bad = good.replace("DEMU3000030", "DEMU3000031");
        out.write((Parts.SHEET + headings).getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < ROWS; i++) {
            out.write((i % GOOD_EVERY == 0 ? good : bad).getBytes(StandardCharsets.UTF_8));
        }
        out.write(Parts.SHEET_ENDS.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(String csv) {
        var row = new StringBuilder("<row>");
        for (var cell : csv.split(",", -1)) {
            row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }
}
