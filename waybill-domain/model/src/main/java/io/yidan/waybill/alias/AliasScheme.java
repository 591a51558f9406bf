package io.yidan.waybill.alias;

/** What kind of number an alias is. */
public enum AliasScheme {
    /** A container number, ISO 6346. */
    CONTAINER,
    /** A wagon number of either gauge. */
    WAGON,
    /** The plate of a road vehicle or trailer. */
    PLATE,
    /** The number of a rail note. */
    RAIL_NOTE,
    /** The number on a seal. */
    SEAL,
    /** The number of a customs declaration. */
    DECLARATION,
    /** The name of a lot of bulk. */
    BULK_LOT,
    /** A train number. */
    TRAIN,
    /** The number of a weigh slip. */
    WEIGH_SLIP;

    /** Whether it names something that carries goods, of several waybills perhaps. */
    public boolean carries() {
        return this == WAGON || this == PLATE || this == TRAIN;
    }
}
