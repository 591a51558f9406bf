package io.yidan.waybill.amend;

import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.Party;
import io.yidan.waybill.content.PartyRole;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.id.PartyId;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** By which part in the waybill a party has a say in one of its fields. */
public enum Side {
    SHIPPER,
    CONSIGNEE,
    OPERATOR,
    DECLARANT,
    /** Who does the leg before the change, and who shall do it after if that party is named in the waybill. */
    LEG,
    /** The party whose own entry it is. */
    ITSELF,
    /** The same, if it is a customs office: nobody takes one off the waybill without it. */
    OFFICE;

    private static final Set<PartyRole> OFFICES =
            EnumSet.of(PartyRole.CUSTOMS_PORT, PartyRole.CUSTOMS_UNLOADING);

    /** The parties with this say, all of them named in the waybill as it is now. */
    Stream<PartyId> parties(Difference difference, WaybillContent before, WaybillContent after) {
        return switch (this) {
            case SHIPPER -> before.party(PartyRole.SHIPPER).stream();
            case CONSIGNEE -> before.party(PartyRole.CONSIGNEE).stream();
            case OPERATOR -> before.party(PartyRole.OPERATOR).stream();
            case DECLARANT -> before.party(PartyRole.DECLARANT).stream();
            case LEG ->
                    Stream.of(before, after)
                            .flatMap(content -> leg(difference.entry(), content))
                            .filter(before::names);
            case ITSELF -> entry(difference, before).map(Party::id);
            case OFFICE ->
                    entry(difference, before)
                            .filter(party -> OFFICES.contains(party.role()))
                            .map(Party::id);
        };
    }

    private static Stream<Party> entry(Difference difference, WaybillContent before) {
        return before.parties().stream().filter(party -> difference.isOf(party.role().name()));
    }

    private static Stream<PartyId> leg(String number, WaybillContent content) {
        return content.legs().stream()
                .filter(leg -> Integer.toString(leg.number()).equals(number))
                .map(LegPlan::carrier);
    }
}
