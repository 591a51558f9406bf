package io.yidan.waybill.id;

import java.util.regex.Pattern;

/** Who gives the codes of a place. */
public enum PlaceScheme {
    /** UN/LOCODE. Example: CNAKL. */
    UNLOCODE("[A-Z]{2}[A-Z2-9]{3}", "2 letters of the country and 3 letters or digits from 2"),
    /** Chinese railway telegraph code (电报码). Example: AKR. */
    CN_TELEGRAPH("[A-Z]{3}", "3 letters"),
    /** Chinese railway TMIS station code. */
    CN_TMIS("[0-9]{5}", "5 digits"),
    /** Station code of the 1520 mm railways. Example: 708507. */
    ESR("[0-9]{6}", "6 digits"),
    /** Chinese customs office. */
    CN_CUSTOMS("[0-9]{4}", "4 digits"),
    /** Airport. Example: URC. */
    IATA("[A-Z]{3}", "3 letters"),
    /** A code of this exchange. Example: CN-FK-PLANT1. */
    OWN("[A-Z0-9][A-Z0-9-]{0,31}", "1 to 32 capital letters, digits and hyphens, no hyphen first");

    private final Pattern form;
    private final String rule;

    PlaceScheme(String form, String rule) {
        this.form = Pattern.compile(form);
        this.rule = rule;
    }

    void require(String code) {
        InvalidIdentifier.requireForm(form, "place " + name(), code, "is " + rule);
    }
}
