package io.yidan.waybill.amend;

import io.yidan.waybill.content.CargoLine;
import io.yidan.waybill.content.CommercialTerms;
import io.yidan.waybill.content.Contact;
import io.yidan.waybill.content.DangerousGoods;
import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.Party;
import io.yidan.waybill.content.Unit;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.SocialCreditCode;
import io.yidan.waybill.value.EventTime;

import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where in the content each field stands and how its value is written. */
final class Table {
    static final List<Part<?>> PARTS =
            List.of(parties(), contacts(), cargo(), units(), legs(), terms());

    private Table() {}

    private static Part<Party> parties() {
        Map<Field, Function<Party, String>> fields = new EnumMap<>(Field.class);
        fields.put(Field.PARTY, party -> party.id().value());
        fields.put(Field.PARTY_NAME_ZH, Party::nameZh);
        fields.put(Field.PARTY_NAME_EN, Party::nameEn);
        fields.put(
                Field.CREDIT_CODE,
                party -> party.creditCode().map(SocialCreditCode::value).orElse(""));
        return new Part<>(WaybillContent::parties, party -> party.role().name(), fields);
    }

    private static Part<Contact> contacts() {
        Map<Field, Function<Contact, String>> fields = new EnumMap<>(Field.class);
        fields.put(Field.CONTACT, contact -> contact.person().subject());
        return new Part<>(WaybillContent::contacts, contact -> contact.role().name(), fields);
    }

    private static Part<CargoLine> cargo() {
        Map<Field, Function<CargoLine, String>> fields = new EnumMap<>(Field.class);
        fields.put(Field.DESCRIPTION_ZH, CargoLine::descriptionZh);
        fields.put(Field.DESCRIPTION_EN, CargoLine::descriptionEn);
        fields.put(Field.HS_CODE, line -> line.hsCode().value());
        fields.put(Field.ORIGIN, CargoLine::origin);
        fields.put(Field.PACKAGES, line -> Integer.toString(line.packages()));
        fields.put(Field.PACKAGE_KIND, CargoLine::packageKind);
        fields.put(Field.GROSS_WEIGHT, line -> Long.toString(line.grossGrams()));
        fields.put(Field.NET_WEIGHT, line -> Long.toString(line.netGrams()));
        fields.put(Field.MOISTURE, line -> number(line.moistureHundredths()));
        fields.put(
                Field.DANGEROUS_GOODS, line -> line.dangerous().map(Table::dangerous).orElse(""));
        return new Part<>(WaybillContent::cargo, line -> Integer.toString(line.line()), fields);
    }

    private static Part<Unit> units() {
        Map<Field, Function<Unit, String>> fields = new EnumMap<>(Field.class);
        fields.put(Field.UNIT_KIND, unit -> unit.kind().name());
        fields.put(Field.SIZE_TYPE, Unit::sizeType);
        fields.put(Field.TARE, unit -> number(unit.tareGrams()));
        return new Part<>(WaybillContent::units, unit -> unit.id().value(), fields);
    }

    private static Part<LegPlan> legs() {
        Map<Field, Function<LegPlan, String>> fields = new EnumMap<>(Field.class);
        fields.put(Field.MODE, leg -> leg.mode().name());
        fields.put(Field.FROM, leg -> place(leg.from()));
        fields.put(Field.TO, leg -> place(leg.to()));
        fields.put(Field.CARRIER, leg -> leg.carrier().value());
        fields.put(Field.CARRIER_NAME_ZH, LegPlan::carrierNameZh);
        fields.put(Field.CARRIER_NAME_EN, LegPlan::carrierNameEn);
        fields.put(Field.PLANNED_DEPARTURE, leg -> moment(leg.plannedDeparture()));
        fields.put(Field.PLANNED_ARRIVAL, leg -> moment(leg.plannedArrival()));
        fields.put(Field.LIABILITY, LegPlan::liabilityRegime);
        fields.put(Field.GAUGE, leg -> Integer.toString(leg.gaugeMillimetres()));
        return new Part<>(WaybillContent::legs, leg -> Integer.toString(leg.number()), fields);
    }

    private static Part<CommercialTerms> terms() {
        Map<Field, Function<CommercialTerms, String>> fields = new EnumMap<>(Field.class);
        fields.put(Field.FREIGHT_PAYER, terms -> terms.freightPayer().map(Enum::name).orElse(""));
        fields.put(Field.FREIGHT_TERMS, CommercialTerms::freightTerms);
        fields.put(Field.FREIGHT, terms -> number(terms.freightHundredths()));
        fields.put(Field.CURRENCY, CommercialTerms::currency);
        fields.put(Field.INSURANCE, CommercialTerms::insuranceReference);
        fields.put(Field.CONTRACT, CommercialTerms::contractReference);
        fields.put(Field.INVOICE, CommercialTerms::invoiceReference);
        fields.put(Field.GOODS_VALUE, terms -> number(terms.goodsValueHundredths()));
        return new Part<>(content -> content.terms().stream().toList(), _ -> "", fields);
    }

    private static String number(Optional<? extends Number> number) {
        return number.map(Number::toString).orElse("");
    }

    private static String place(Place place) {
        return place.scheme() + ":" + place.code();
    }

    private static String moment(Optional<EventTime.Moment> moment) {
        return moment.map(
                        told ->
                                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                        told.at().atOffset(told.offset())))
                .orElse("");
    }

    private static String dangerous(DangerousGoods goods) {
        return String.join(
                ", ",
                goods.number().value(),
                goods.properName(),
                goods.hazardClass(),
                goods.packingGroup(),
                goods.emergencyPhone());
    }
}
