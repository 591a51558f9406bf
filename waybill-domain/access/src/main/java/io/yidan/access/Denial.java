package io.yidan.access;

/** Why a party may not do something. The names are part of the public contract. */
public enum Denial {
    /** No such waybill, or the caller has no part in it: the two look alike. */
    NOT_FOUND,
    /** The leg is done by another party. */
    FOREIGN_LEG,
    /** A party in this role does not tell such facts, or not at this place. */
    NOT_YOUR_FACT,
    /** The act belongs to another party. */
    NOT_YOUR_ACT
}
