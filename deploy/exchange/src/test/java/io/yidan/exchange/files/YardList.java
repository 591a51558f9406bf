package io.yidan.exchange.files;

import io.yidan.translators.problem.Fault;

import org.apache.poi.xssf.streaming.SXSSFWorkbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A long list of weighings, of which every twentieth row can be spoilt, each in another way than the one before. */
record YardList(List<List<String>> rows) {
    static final int ROWS = 10_000;
    static final int SPOILT_EVERY = 20;
    private static final List<String> HEADINGS =
            List.of("单号", "版本", "作业", "地点", "箱号", "毛重(kg)", "皮重(kg)", "时间", "衡器");

    /** How a row is spoilt, by what it is told as. */
    private static final Map<Fault, UnaryOperator<List<String>>> SPOILT =
            new EnumMap<>(
                    Map.ofEntries(
                            Map.entry(Fault.CELL_BLANK, cell(5, "")),
                            Map.entry(Fault.NUMBER_FORM, cell(5, "45吨")),
                            Map.entry(Fault.TIME_FORM, cell(7, "07.09.2026 18:24")),
                            Map.entry(Fault.TIME_INVALID, cell(7, "1986-05-04 02:30")),
                            Map.entry(Fault.CODE_UNKNOWN, cell(2, "抽检")),
                            Map.entry(Fault.PLACE_UNKNOWN, cell(3, "别处")),
                            Map.entry(Fault.IDENTIFIER_FORM, cell(4, "DEMU30")),
                            Map.entry(Fault.CHECK_DIGIT, cell(4, "DEMU3000031")),
                            Map.entry(Fault.REVISION_FORM, cell(1, "0")),
                            Map.entry(Fault.ADDRESS_MISSING, cell(4, "")),
                            Map.entry(Fault.WIRE_RULE, cell(8, "衡".repeat(100))),
                            Map.entry(Fault.ROW_LENGTH, row -> with(row, row.size(), "多余"))));

    /** The rows as they should be: each box in turn, numbered after this letter. */
    static YardList good(String letter, List<String> boxes) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(
                    List.of(
                            letter + i,
                            "1",
                            "过磅",
                            "阜康厂区",
                            boxes.get(i % boxes.size()),
                            Integer.toString(40_000 + i),
                            "17380",
                            "2026-09-24 %02d:%02d".formatted(i / 60 % 24, i % 60),
                            "SC-1"));
        }
        return new YardList(rows);
    }

    /** What is wrong with a row, in the order of the file; null if nothing is. */
    static Fault spoiltAs(int row) {
        var kinds = List.copyOf(SPOILT.keySet());
        return row % SPOILT_EVERY == 7 ? kinds.get(row / SPOILT_EVERY % kinds.size()) : null;
    }

    YardList spoilt() {
        List<List<String>> all = new ArrayList<>(rows);
        for (int i = 0; i < all.size(); i++) {
            var fault = spoiltAs(i);
            if (fault != null) {
                all.set(i, SPOILT.get(fault).apply(all.get(i)));
            }
        }
        return new YardList(all);
    }

    byte[] csv(Charset charset) {
        var text = new StringBuilder(String.join(",", HEADINGS)).append("\r\n");
        rows.forEach(row -> text.append(String.join(",", row)).append("\r\n"));
        return text.toString().getBytes(charset);
    }

    byte[] workbook() {
        try (var workbook = new SXSSFWorkbook();
                var file = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            for (int i = 0; i <= rows.size(); i++) {
                var row = sheet.createRow(i);
                var cells = i == 0 ? HEADINGS : rows.get(i - 1);
                for (int j = 0; j < cells.size(); j++) {
                    row.createCell(j).setCellValue(cells.get(j));
                }
            }
            workbook.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnaryOperator<List<String>> cell(int place, String text) {
        return row -> with(row, place, text);
    }

    private static List<String> with(List<String> row, int place, String text) {
        List<String> spoilt = new ArrayList<>(row);
        spoilt.subList(place, Math.min(place + 1, row.size())).clear();
        spoilt.add(place, text);
        return spoilt;
    }
}
