package io.yidan.translators.workbook;

import io.yidan.translators.file.FileUnfit;
import io.yidan.translators.file.Table;
import io.yidan.translators.problem.Fault;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Spreadsheet workbooks (.xlsx, ECMA-376). They can be read from the end only, so a copy is kept beside until the rows
 * are closed. What a workbook would need in memory is measured before it is opened.
 */
public final class Workbook {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final long LARGEST = 64 << 20;

    static {
        // what compresses well is no attack; the limits are ours, see Unfolded and SheetRows
        ZipSecureFile.setMinInflateRatio(0);
    }

    private Workbook() {}

    /** Whether a file that begins so may be a workbook. */
    public static boolean is(byte[] first) {
        return Arrays.equals(ZIP, first);
    }

    /** The rows of the first sheet that is not hidden. Throws FileUnfit if it is no workbook or not a whole one. */
    public static Table firstSheet(InputStream file) throws IOException {
        var copy = Files.createTempFile("yidan-", ".xlsx");
        try {
            try (var limited =
                            new LimitedStream(
                                    file, LARGEST, "a workbook larger than 64 MB is not read");
                    var to = Files.newOutputStream(copy)) {
                limited.transferTo(to);
            }
            Unfolded.measure(copy);
            return open(copy);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static Table open(Path copy) throws IOException {
        OPCPackage parts = null;
        try {
            parts = OPCPackage.open(copy.toFile(), PackageAccess.READ);
            var reader = new XSSFReader(parts);
            var outline = Outline.read(reader.getWorkbookData());
            var values =
                    new CellValues(
                            new ReadOnlySharedStringsTable(parts, false),
                            reader.getStylesTable(),
                            outline.from1904());
            return new SheetRows(
                    reader.getSheet(outline.sheet()), values, new Leftovers(parts, copy));
        } catch (FileUnfit e) {
            revert(parts);
            throw e;
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
            // the library answers what is not well-formed with exceptions of many kinds
            revert(parts);
            throw new FileUnfit(
                    Fault.FILE_KIND,
                    "the file is no workbook that can be read",
                    "open it in a spreadsheet and save it as .xlsx or as CSV");
        }
    }

    private static void revert(OPCPackage parts) {
        if (parts != null) {
            parts.revert();
        }
    }

    /** What has to go when the rows are closed. */
    record Leftovers(OPCPackage parts, Path copy) {
        void remove() throws IOException {
            parts.revert();
            Files.deleteIfExists(copy);
        }
    }
}
