package io.yidan.translators.workbook;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Workbooks as a spreadsheet saves them, for tests. */
public final class Workbooks {

    /** A formula and the value it came to. */
    public record Formula(String text, double value) {}

    private Workbooks() {}

    /** The rows of a CSV text, each cell as text. */
    public static byte[] ofCsv(String csv) {
        try (var parsed = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            return of(
                    parsed.stream()
                            .<List<?>>map(row -> List.<Object>copyOf(row.toList()))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts, numbers, days, times and formulas, on one sheet. */
    public static byte[] of(List<? extends List<?>> rows) {
        return of(rows, "yyyy/m/d h:mm");
    }

    /** With times shown in that format. */
    public static byte[] of(List<? extends List<?>> rows, String timeFormat) {
        try (var workbook = new XSSFWorkbook();
                var file = new ByteArrayOutputStream()) {
            var time = style(workbook, timeFormat);
            var day = style(workbook, "yyyy/m/d");
            var sheet = workbook.createSheet();
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    var value = rows.get(i).get(j);
                    if (!value.equals("")) {
                        fill(row.createCell(j), value, time, day);
                    }
                }
            }
            workbook.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Cell cell, Object value, XSSFCellStyle time, XSSFCellStyle day) {
        switch (value) {
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDateTime moment -> {
                cell.setCellValue(moment);
                cell.setCellStyle(time);
            }
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            case Boolean yes -> cell.setCellValue(yes);
            case Formula formula -> {
                cell.setCellFormula(formula.text());
                cell.setCellValue(formula.value());
            }
            default -> cell.setCellValue(value.toString());
        }
    }

    private static XSSFCellStyle style(XSSFWorkbook workbook, String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }
}
