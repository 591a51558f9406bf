package io.yidan.codec.content;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.codec.type.Parties;
import io.yidan.proto.type.v1.CommercialTerms;
import io.yidan.proto.type.v1.PartyRole;

/** Terms of payment and insurance on the wire and in the model. */
final class Terms {
    private Terms() {}

    static io.yidan.waybill.content.CommercialTerms read(CommercialTerms told, At at) {
        return new io.yidan.waybill.content.CommercialTerms(
                Maybe.when(
                        told.getFreightPayer() != PartyRole.PARTY_ROLE_UNSPECIFIED,
                        () -> Parties.role(told.getFreightPayer(), at.in("freight_payer"))),
                told.getFreightTerms(),
                Maybe.when(told.hasFreightAmountHundredths(), told::getFreightAmountHundredths),
                told.getCurrency(),
                told.getInsuranceReference(),
                told.getContractReference(),
                told.getInvoiceReference(),
                Maybe.when(told.hasGoodsValueHundredths(), told::getGoodsValueHundredths));
    }

    static CommercialTerms write(io.yidan.waybill.content.CommercialTerms terms) {
        var wire =
                CommercialTerms.newBuilder()
                        .setFreightTerms(terms.freightTerms())
                        .setCurrency(terms.currency())
                        .setInsuranceReference(terms.insuranceReference())
                        .setContractReference(terms.contractReference())
                        .setInvoiceReference(terms.invoiceReference());
        terms.freightPayer().map(Parties::write).ifPresent(wire::setFreightPayer);
        terms.freightHundredths().ifPresent(wire::setFreightAmountHundredths);
        terms.goodsValueHundredths().ifPresent(wire::setGoodsValueHundredths);
        return wire.build();
    }
}
