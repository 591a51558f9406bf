package io.yidan.waybill.alias;

import io.yidan.waybill.id.IdentifierFault;
import io.yidan.waybill.id.InvalidIdentifier;
import io.yidan.waybill.id.transport.ContainerNumber;
import io.yidan.waybill.id.transport.Plate;
import io.yidan.waybill.id.transport.Wagon1435;
import io.yidan.waybill.id.transport.Wagon1520;
import io.yidan.waybill.value.Text;

/** A number by which the yard knows goods, written in the one way its kind has. Example: PLATE 新B0D101. */
public record Alias(AliasScheme scheme, String value) {
    public Alias {
        if (!Text.printable(value, 64)) {
            String rule = "is 1 to 64 printable characters";
            throw InvalidIdentifier.of(IdentifierFault.FORM, what(scheme), value, rule);
        }
    }

    /** Reads a number as people write it; one that can be checked is checked. */
    public static Alias parse(AliasScheme scheme, String written) {
        return new Alias(
                scheme,
                switch (scheme) {
                    case CONTAINER -> ContainerNumber.parse(written).value();
                    case WAGON -> wagon(Text.joined(written));
                    case PLATE -> plate(Text.joined(written));
                    case BULK_LOT -> lot(written);
                    case RAIL_NOTE, SEAL, DECLARATION, TRAIN, WEIGH_SLIP -> Text.trimmed(written);
                });
    }

    /** 8 digits are of the 1520 mm railways, 7 are Chinese. */
    private static String wagon(String number) {
        return number.length() == 8 ? new Wagon1520(number).value() : new Wagon1435(number).value();
    }

    /** One that begins with a Chinese character is read as a Chinese plate. */
    private static String plate(String plate) {
        boolean chinese = !plate.isEmpty() && Character.isIdeographic(plate.codePointAt(0));
        return chinese ? Plate.chinese(plate).value() : plate;
    }

    private static String lot(String written) {
        return Text.trimmed(written).replaceAll("[\\s\\p{Z}·•]+", "");
    }

    private static String what(AliasScheme scheme) {
        return scheme.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    @Override
    public String toString() {
        return scheme + " " + value;
    }
}
