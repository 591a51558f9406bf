package io.yidan.translators.workbook;

import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.Unfit;

import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What cells say, as text: numbers with the 15 digits a spreadsheet keeps and without its formatting, times as
 * yyyy-MM-dd HH:mm:ss, as far as the cell's format shows them.
 */
record CellValues(SharedStrings texts, StylesTable styles, boolean from1904) {
    private static final MathContext KEPT = new MathContext(15);
    private static final BigDecimal ALL_DIGITS = BigDecimal.TEN.pow(15);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** Throws Unfit if the cell holds an error, or something that is no value of its kind. */
    String read(String type, String style, String raw) {
        if (raw.isEmpty()) {
            return "";
        }
        try {
            return switch (type == null ? "n" : type) {
                case "s" -> texts.getItemAt(Integer.parseInt(raw)).getString();
                case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
                case "d" -> raw.replace('T', ' ');
                case "e" ->
                        throw new Unfit(
                                Fault.CELL_ERROR,
                                "holds no error of the spreadsheet",
                                "put right what the cell was calculated from, and save again");
                case "n" -> number(raw, style);
                default -> raw;
            };
        } catch (Unfit e) {
            throw e;
        } catch (RuntimeException _) {
            // the library says in several ways that there is no such text, style or number
            throw new Unfit(
                    Fault.CELL_ERROR,
                    "holds what a spreadsheet can show",
                    "type the cell anew and save again");
        }
    }

    private String number(String raw, String style) {
        double value = Double.parseDouble(raw);
        if (style != null) {
            var format = styles.getStyleAt(Integer.parseInt(style));
            if (format != null
                    && DateUtil.isADateFormat(
                            format.getDataFormat(), format.getDataFormatString())) {
                return time(value, format.getDataFormatString());
            }
        }
        var kept = BigDecimal.valueOf(value).round(KEPT).stripTrailingZeros();
        return kept.abs().compareTo(ALL_DIGITS) < 0
                ? kept.toPlainString()
                : String.format(Locale.ROOT, "%.14E", kept);
    }

    private String time(double days, String format) {
        LocalDateTime time = DateUtil.getLocalDateTime(days, from1904, true);
        if (time == null) {
            throw new NumberFormatException();
        }
        var shown = format.toLowerCase(Locale.ROOT);
        if (shown.indexOf('h') < 0 && shown.indexOf('s') < 0) {
            return DAY.format(time);
        }
        return (shown.indexOf('s') < 0 && time.getSecond() == 0 ? MINUTE : SECOND).format(time);
    }
}
