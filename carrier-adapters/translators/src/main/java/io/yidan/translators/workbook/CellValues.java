package io.yidan.translators.workbook;

import static io.yidan.proto.type.v1.TimePrecision.TIME_PRECISION_MINUTE;
import static io.yidan.proto.type.v1.TimePrecision.TIME_PRECISION_SECOND;
import static io.yidan.proto.type.v1.TimePrecision.TIME_PRECISION_UNSPECIFIED;

import io.yidan.proto.type.v1.TimePrecision;
import io.yidan.translators.file.Cell;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.Unfit;
import io.yidan.translators.value.TypedTime;

import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What cells say: numbers with the 15 digits a spreadsheet keeps and without its formatting, times as times. */
record CellValues(SharedStrings texts, StylesTable styles, boolean from1904) {
    private static final MathContext KEPT = new MathContext(15);
    private static final BigDecimal ALL_DIGITS = BigDecimal.TEN.pow(15);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** One that holds an error, or nothing of its kind, is told as unusable. */
    Cell read(String type, String style, String raw) {
        if (raw.isEmpty()) {
            return new Cell.Text("");
        }
        try {
            return switch (type == null ? "n" : type) {
                case "s" -> new Cell.Text(texts.getItemAt(Integer.parseInt(raw)).getString());
                case "b" -> new Cell.Text(raw.equals("1") ? "TRUE" : "FALSE");
                case "d" -> time(LocalDateTime.parse(raw), SECOND, TIME_PRECISION_SECOND);
                case "e" ->
                        unusable(
                                raw,
                                "holds no error of the spreadsheet",
                                "put right what the cell was calculated from, and save again");
                case "n" -> number(raw, style);
                default -> new Cell.Text(raw);
            };
        } catch (RuntimeException _) {
            // the library says in several ways that there is no such text, style or number
            return unusable(
                    raw, "holds what a spreadsheet can show", "type the cell anew and save again");
        }
    }

    private static Cell unusable(String raw, String rule, String fix) {
        return new Cell.Unusable(raw, new Unfit(Fault.CELL_ERROR, rule, fix));
    }

    private Cell number(String raw, String style) {
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
        return new Cell.Text(
                kept.abs().compareTo(ALL_DIGITS) < 0
                        ? kept.toPlainString()
                        : String.format(Locale.ROOT, "%.14E", kept));
    }

    /** Seconds count even where the format hides them. */
    private Cell time(double days, String format) {
        LocalDateTime at = DateUtil.getLocalDateTime(days, from1904, true);
        if (at == null) {
            throw new NumberFormatException();
        }
        var shown = format.toLowerCase(Locale.ROOT);
        if (shown.indexOf('h') < 0 && shown.indexOf('s') < 0) {
            return time(at, DAY, TIME_PRECISION_UNSPECIFIED);
        }
        return shown.indexOf('s') < 0 && at.getSecond() == 0
                ? time(at, MINUTE, TIME_PRECISION_MINUTE)
                : time(at, SECOND, TIME_PRECISION_SECOND);
    }

    private static Cell time(LocalDateTime at, DateTimeFormatter told, TimePrecision precision) {
        return new Cell.Time(new TypedTime(at, precision, told.format(at)));
    }
}
