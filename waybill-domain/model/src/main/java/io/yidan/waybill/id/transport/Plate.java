package io.yidan.waybill.id.transport;

import io.yidan.waybill.id.IdentifierFault;
import io.yidan.waybill.id.InvalidIdentifier;
import io.yidan.waybill.value.Text;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** The plate of a road vehicle or trailer; a Chinese one has a form to check, a foreign one is taken as written. */
public record Plate(String country, String value) {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public Plate {
        InvalidIdentifier.requireForm(
                COUNTRY, "country of a plate", country, "is 2 capital letters (ISO 3166)");
        if (kind(country, value) == null) {
            throw InvalidIdentifier.of(
                    IdentifierFault.FORM, "plate " + country, value, rule(country));
        }
    }

    /** Reads a Chinese plate as people write it. Example: 新B·0D101. */
    public static Plate chinese(String written) {
        return of("CN", written);
    }

    /** Reads a plate of the country as people write it. */
    public static Plate of(String country, String written) {
        return new Plate(country.toUpperCase(Locale.ROOT), Text.joined(written));
    }

    public Kind kind() {
        return kind(country, value);
    }

    private static Kind kind(String country, String value) {
        if (!country.equals("CN")) {
            return Text.printable(value, 16) ? Kind.FOREIGN : null;
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.form.matcher(value).matches())
                .findFirst()
                .orElse(null);
    }

    private static String rule(String country) {
        return country.equals("CN")
                ? "is province, letter and 5 characters, 6 for new energy, or 4 and 挂; no I, no O"
                : "is 1 to 16 printable characters";
    }

    @Override
    public String toString() {
        return value;
    }

    /** What a plate tells of the vehicle. */
    public enum Kind {
        ORDINARY("[A-HJ-NP-Z0-9]{5}"),
        /** Battery or other new energy, light vehicle: the letter comes first. */
        NEW_ENERGY_SMALL("[A-HJK][A-HJ-NP-Z0-9][0-9]{4}"),
        /** Battery (D) or other new energy (F), heavy vehicle: the letter comes last. */
        NEW_ENERGY_LARGE("[0-9]{5}[DF]"),
        TRAILER("[A-HJ-NP-Z0-9]{4}挂"),
        FOREIGN("(?!)");

        private static final String PROVINCE = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]";

        private final Pattern form;

        Kind(String rest) {
            this.form = Pattern.compile(PROVINCE + "[A-HJ-NP-Z]" + rest);
        }
    }
}
