package io.yidan.waybill.amend;

import static io.yidan.waybill.amend.Side.CONSIGNEE;
import static io.yidan.waybill.amend.Side.DECLARANT;
import static io.yidan.waybill.amend.Side.ITSELF;
import static io.yidan.waybill.amend.Side.LEG;
import static io.yidan.waybill.amend.Side.OFFICE;
import static io.yidan.waybill.amend.Side.OPERATOR;
import static io.yidan.waybill.amend.Side.SHIPPER;

import java.util.EnumSet;
import java.util.Set;

/** What can differ between two contents, and who has a say in it. The names are part of the public contract. */
public enum Field {
    /** Which party takes a part. */
    PARTY(Section.PARTIES, agreed(SHIPPER, OPERATOR, OFFICE), CONSIGNEE),
    PARTY_NAME_ZH(Section.PARTIES, agreed(OPERATOR), ITSELF),
    PARTY_NAME_EN(Section.PARTIES, agreed(OPERATOR), ITSELF),
    CREDIT_CODE(Section.PARTIES, agreed(OPERATOR), ITSELF),
    /** Whom to reach; the value is the subject under which the person is sealed. */
    CONTACT(Section.CONTACTS, agreed(OPERATOR), ITSELF),
    DESCRIPTION_ZH(Section.CARGO, agreed(SHIPPER, OPERATOR), DECLARANT),
    DESCRIPTION_EN(Section.CARGO, agreed(SHIPPER, OPERATOR), DECLARANT),
    HS_CODE(Section.CARGO, agreed(SHIPPER, OPERATOR), DECLARANT),
    ORIGIN(Section.CARGO, agreed(SHIPPER, OPERATOR), DECLARANT),
    PACKAGES(Section.CARGO, agreed(SHIPPER, OPERATOR), DECLARANT),
    PACKAGE_KIND(Section.CARGO, agreed(SHIPPER, OPERATOR), DECLARANT),
    /** In grams. */
    GROSS_WEIGHT(Section.CARGO, agreed(SHIPPER, OPERATOR), DECLARANT),
    /** In grams. */
    NET_WEIGHT(Section.CARGO, agreed(SHIPPER, OPERATOR), DECLARANT),
    /** In hundredths of a percent. */
    MOISTURE(Section.CARGO, agreed(SHIPPER, OPERATOR), DECLARANT),
    DANGEROUS_GOODS(Section.CARGO, agreed(SHIPPER, OPERATOR), DECLARANT),
    UNIT_KIND(Section.UNITS, agreed(SHIPPER, OPERATOR)),
    SIZE_TYPE(Section.UNITS, agreed(SHIPPER, OPERATOR)),
    /** In grams. */
    TARE(Section.UNITS, agreed(SHIPPER, OPERATOR)),
    MODE(Section.LEGS, agreed(OPERATOR, LEG)),
    FROM(Section.LEGS, agreed(OPERATOR, LEG)),
    TO(Section.LEGS, agreed(OPERATOR, LEG)),
    CARRIER(Section.LEGS, agreed(OPERATOR, LEG)),
    CARRIER_NAME_ZH(Section.LEGS, agreed(OPERATOR, LEG)),
    CARRIER_NAME_EN(Section.LEGS, agreed(OPERATOR, LEG)),
    PLANNED_DEPARTURE(Section.LEGS, agreed(OPERATOR, LEG)),
    PLANNED_ARRIVAL(Section.LEGS, agreed(OPERATOR, LEG)),
    LIABILITY(Section.LEGS, agreed(OPERATOR, LEG)),
    /** In millimetres. */
    GAUGE(Section.LEGS, agreed(OPERATOR, LEG)),
    FREIGHT_PAYER(Section.TERMS, agreed(SHIPPER, CONSIGNEE, OPERATOR)),
    FREIGHT_TERMS(Section.TERMS, agreed(SHIPPER, CONSIGNEE, OPERATOR)),
    /** In hundredths of the currency. */
    FREIGHT(Section.TERMS, agreed(SHIPPER, CONSIGNEE, OPERATOR)),
    CURRENCY(Section.TERMS, agreed(SHIPPER, CONSIGNEE, OPERATOR)),
    INSURANCE(Section.TERMS, agreed(SHIPPER, OPERATOR), CONSIGNEE),
    CONTRACT(Section.TERMS, agreed(SHIPPER, CONSIGNEE), OPERATOR),
    INVOICE(Section.TERMS, agreed(SHIPPER, CONSIGNEE), OPERATOR),
    /** In hundredths of the currency. */
    GOODS_VALUE(Section.TERMS, agreed(SHIPPER, CONSIGNEE), OPERATOR);

    private final Section section;
    private final Set<Side> agreed;
    private final Set<Side> proposed;

    Field(Section section, Set<Side> agreed, Side... also) {
        this.section = section;
        this.agreed = agreed;
        this.proposed = EnumSet.copyOf(agreed);
        proposed.addAll(Set.of(also));
    }

    /** A part of the content; a reader sees all fields of one or none of them. */
    public enum Section {
        PARTIES,
        CONTACTS,
        CARGO,
        UNITS,
        LEGS,
        TERMS
    }

    public Section section() {
        return section;
    }

    /** Who must have agreed before it is changed; a proposal is the proposer's own yes. */
    public Set<Side> agreed() {
        return EnumSet.copyOf(agreed);
    }

    /** Who may propose to change it. */
    public Set<Side> proposed() {
        return EnumSet.copyOf(proposed);
    }

    private static Set<Side> agreed(Side first, Side... more) {
        return EnumSet.of(first, more);
    }
}
