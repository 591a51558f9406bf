package io.yidan.waybill.alias;

import io.yidan.waybill.id.WaybillNumber;

/** What a fact is addressed to: a waybill, or whatever waybill held an alias when it happened. */
public sealed interface Address {

    /** The number of a waybill. */
    record Number(WaybillNumber waybill) implements Address {
        @Override
        public String toString() {
            return waybill.value();
        }
    }

    /** A number the yard reads off a box, a vehicle or a paper. */
    record ByAlias(Alias alias) implements Address {
        @Override
        public String toString() {
            return alias.toString();
        }
    }

    static Address of(WaybillNumber waybill) {
        return new Number(waybill);
    }

    static Address of(Alias alias) {
        return new ByAlias(alias);
    }
}
