package io.yidan.translators.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks put together part by part, as no spreadsheet would. */
final class Parts {
    static final String SHEET =
            "<worksheet"
                + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    static final String SHEET_ENDS = "</sheetData></worksheet>";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String OPC = "http://schemas.openxmlformats.org/package/2006/";
    private static final String DOC =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String KIND =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private final Map<String, Content> parts = new LinkedHashMap<>();

    /** Writes a part. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    Parts() {
        put(
                "[Content_Types].xml",
                "<Types xmlns=\"%scontent-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                .formatted(OPC)
                        + override("/xl/workbook.xml", "sheet.main+xml")
                        + override("/xl/styles.xml", "styles+xml")
                        + override("/xl/sharedStrings.xml", "sharedStrings+xml")
                        + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
                        + "</Types>");
        put("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"%s\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                        .formatted(DOC));
        put(
                "xl/_rels/workbook.xml.rels",
                relations(
                        relation(1, "worksheet", "worksheets/sheet1.xml")
                                + relation(2, "styles", "styles.xml")
                                + relation(3, "sharedStrings", "sharedStrings.xml")));
        put(
                "xl/styles.xml",
                "<styleSheet"
                        + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>");
        put(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>");
        put("xl/worksheets/sheet1.xml", SHEET + SHEET_ENDS);
    }

    Parts put(String name, String text) {
        return put(name, out -> out.write((XML + text).getBytes(StandardCharsets.UTF_8)));
    }

    Parts put(String name, Content content) {
        parts.put(name, content);
        return this;
    }

    /** A first sheet of these rows. */
    Parts sheet(String rows) {
        return put("xl/worksheets/sheet1.xml", SHEET + rows + SHEET_ENDS);
    }

    byte[] file() {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().to(zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static String override(String part, String kind) {
        return "<Override PartName=\"%s\" ContentType=\"%s%s\"/>".formatted(part, KIND, kind);
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(OPC, all);
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                .formatted(id, DOC, type, target);
    }
}
