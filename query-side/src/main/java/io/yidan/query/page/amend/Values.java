package io.yidan.query.page.amend;

import io.yidan.codec.type.Times;
import io.yidan.proto.tracking.v1.FieldDifference;
import io.yidan.proto.type.v1.Place;
import io.yidan.proto.type.v1.PlaceScheme;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Figures;
import io.yidan.query.page.words.Names;
import io.yidan.waybill.amend.Field;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Writes the entries and values of an amendment as people read them. */
record Values(Scene scene) {
    private static final Pattern NUMBERED = Pattern.compile("([A-Z_]+)( [0-9]+)?");
    private static final String SPACE = "\u00a0";

    /** Which entry it is of: a party by its part, a line of goods, a unit, a leg; nothing for the terms. */
    String entry(FieldDifference one) {
        return switch (Field.valueOf(one.getField()).section()) {
            case PARTIES, CONTACTS -> role(one.getEntry());
            case CARGO -> scene.say("amend.line", one.getEntry());
            case UNITS -> Names.unit(one.getEntry());
            case LEGS -> scene.say("amend.leg", one.getEntry());
            case TERMS -> "";
        };
    }

    /** A part by its name; the second of its kind with its number. */
    String role(String entry) {
        var parts = NUMBERED.matcher(entry);
        return parts.matches()
                ? scene.words().code("role", "PARTY_ROLE_" + parts.group(1))
                        + (parts.group(2) == null ? "" : parts.group(2))
                : entry;
    }

    /** A value as it is written; nothing stays nothing. */
    String value(String field, String value) {
        return value.isEmpty() ? "" : written(Field.valueOf(field), value);
    }

    private String written(Field field, String value) {
        return switch (field) {
            case PARTY, CARRIER -> party(value);
            case GROSS_WEIGHT, NET_WEIGHT, TARE ->
                    Figures.tonnes(Long.parseLong(value) / 1e6) + SPACE + "t";
            case MOISTURE -> Figures.percent(Long.parseLong(value), 2);
            case PACKAGES -> Figures.number(Long.parseLong(value));
            case FREIGHT, GOODS_VALUE -> amount(value);
            case FROM, TO -> place(value);
            case PLANNED_DEPARTURE, PLANNED_ARRIVAL ->
                    scene.face().time(Times.write(OffsetDateTime.parse(value).toInstant())).text();
            case GAUGE -> value.equals("0") ? "" : value + SPACE + "mm";
            case FREIGHT_PAYER -> role(value);
            case MODE -> scene.words().code("leg", value);
            case UNIT_KIND -> scene.words().code("kind", value);
            case PARTY_NAME_ZH,
                    PARTY_NAME_EN,
                    CREDIT_CODE,
                    CONTACT,
                    DESCRIPTION_ZH,
                    DESCRIPTION_EN,
                    HS_CODE,
                    ORIGIN,
                    PACKAGE_KIND,
                    DANGEROUS_GOODS,
                    SIZE_TYPE,
                    CARRIER_NAME_ZH,
                    CARRIER_NAME_EN,
                    LIABILITY,
                    FREIGHT_TERMS,
                    CURRENCY,
                    INSURANCE,
                    CONTRACT,
                    INVOICE ->
                    value;
        };
    }

    private String party(String code) {
        String name = scene.names().party(code);
        return name.equals(code) ? code : name + " (" + code + ")";
    }

    private static String amount(String hundredths) {
        return String.format(
                java.util.Locale.ROOT, "%,.2f", new BigDecimal(hundredths).movePointLeft(2));
    }

    private String place(String value) {
        int colon = value.indexOf(':');
        String code = value.substring(colon + 1);
        var place =
                Place.newBuilder()
                        .setScheme(PlaceScheme.valueOf("PLACE_SCHEME_" + value.substring(0, colon)))
                        .setCode(code)
                        .build();
        String name = scene.names().place(place);
        return name.equals(code) ? code : name + " (" + code + ")";
    }
}
