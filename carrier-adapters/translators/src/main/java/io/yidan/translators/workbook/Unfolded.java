package io.yidan.translators.workbook;

import io.yidan.translators.file.FileUnfit;
import io.yidan.translators.problem.Fault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/**
 * What the parts of a workbook come to when they are unfolded, counted byte by byte because a part may lie about its
 * size. Sheets are read row by row and may be long; pictures are not read; anything else would be held in memory.
 */
final class Unfolded {
    private static final int MOST_PARTS = 2_000;
    private static final long LARGEST_TEXTS = 16 << 20;
    private static final long LARGEST_PART = 4 << 20;

    private Unfolded() {}

    /** Throws FileUnfit if the workbook is cut off or holds too much. */
    static void measure(Path workbook) throws IOException {
        try (var zip = new ZipFile(workbook.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw LimitedStream.tooLarge("a workbook of more than 2,000 parts is not read");
            }
            for (var part : zip.stream().toList()) {
                var name = part.getName();
                if (!name.startsWith("xl/worksheets/sheet") && !name.startsWith("xl/media/")) {
                    boolean texts = name.equals("xl/sharedStrings.xml");
                    try (var in =
                            new LimitedStream(
                                    zip.getInputStream(part),
                                    texts ? LARGEST_TEXTS : LARGEST_PART,
                                    texts
                                            ? "texts of more than 16 MB are not read"
                                            : "a part of more than 4 MB is not read: " + name)) {
                        in.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
        } catch (FileUnfit e) {
            throw e;
        } catch (IOException e) {
            throw new FileUnfit(
                    Fault.FILE_CUT_OFF,
                    "the workbook is not whole: " + e.getMessage(),
                    "save or send it again; if it opens in a spreadsheet, save it anew");
        }
    }
}
