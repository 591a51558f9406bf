package io.yidan.waybill.content;

import java.util.Optional;

/** Who pays, by which terms, under which policy: one order, one settlement, one insurance. */
public record CommercialTerms(
        Optional<PartyRole> freightPayer,
        String freightTerms,
        Optional<Long> freightHundredths,
        String currency,
        String insuranceReference,
        String contractReference,
        String invoiceReference,
        Optional<Long> goodsValueHundredths) {}
