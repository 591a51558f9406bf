package io.yidan.waybill.content;

/** What a party does for one waybill. Carriers and terminals are named by their legs instead. */
public enum PartyRole {
    SHIPPER,
    CONSIGNEE,
    OPERATOR,
    DECLARANT,
    CUSTOMS_PORT,
    CUSTOMS_UNLOADING,
    LABORATORY,
    NOTIFY
}
