package io.yidan.waybill.id;

import io.yidan.waybill.value.Text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** The number printed on the through waybill: operator, customer, day, serial; one from factory gate to consignee. */
public record WaybillNumber(String value) {
    private static final String WHAT = "waybill number";
    private static final int LENGTH = 20;
    private static final Pattern FORM = Pattern.compile("[A-Z]{4}[A-Z0-9]{4}[0-9]{12}");
    private static final Pattern WITH_CHECK =
            Pattern.compile("[A-Z]{4}[A-Z0-9]{4}[0-9]{12}[A-Z0-9]");

    public WaybillNumber {
        String rule = "is 4 letters, 4 letters or digits, day as yyyymmdd, 4-digit serial";
        InvalidIdentifier.requireForm(FORM, WHAT, value, rule);
        try {
            day(value);
        } catch (DateTimeException e) {
            throw InvalidIdentifier.of(IdentifierFault.DATE, WHAT, value, "no such day");
        }
    }

    public static WaybillNumber of(String operator, String customer, LocalDate day, int serial) {
        String date = DateTimeFormatter.BASIC_ISO_DATE.format(day);
        return new WaybillNumber(
                operator + customer + date + String.format(Locale.ROOT, "%04d", serial));
    }

    /** Reads a number as people write it; the check character is checked if it is there. */
    public static WaybillNumber parse(String written) {
        String text = Text.joined(written);
        if (text.length() != LENGTH + 1 || !WITH_CHECK.matcher(text).matches()) {
            return new WaybillNumber(text);
        }
        String number = text.substring(0, LENGTH);
        InvalidIdentifier.requireCheck(
                IdentifierFault.CHECK_CHARACTER, WHAT, text, checkCharacter(number));
        return new WaybillNumber(number);
    }

    /** As it stands on paper, with its check character. Example: DEMO0001202608310001-8. */
    public String printed() {
        return value + "-" + checkCharacter(value);
    }

    public String operator() {
        return value.substring(0, 4);
    }

    public String customer() {
        return value.substring(4, 8);
    }

    public LocalDate day() {
        return day(value);
    }

    private static LocalDate day(String value) {
        return LocalDate.of(
                Integer.parseInt(value, 8, 12, 10),
                Integer.parseInt(value, 12, 14, 10),
                Integer.parseInt(value, 14, 16, 10));
    }

    public int serial() {
        return Integer.parseInt(value.substring(16));
    }

    /** ISO 7064 MOD 37,36. */
    static char checkCharacter(String text) {
        int product = 36;
        for (int i = 0; i < text.length(); i++) {
            int sum = (product + Character.digit(text.charAt(i), 36)) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return Character.toUpperCase(Character.forDigit((37 - product) % 36, 36));
    }

    @Override
    public String toString() {
        return value;
    }
}
