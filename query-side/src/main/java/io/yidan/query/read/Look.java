package io.yidan.query.read;

import io.yidan.proto.tracking.v1.WaybillView;

/** What came of asking for a waybill. */
public sealed interface Look {

    /** Here it is. */
    record Found(WaybillView view) implements Look {}

    /** There is none of that number, or the caller has no part in it; the two look alike. */
    record NotFound() implements Look {}

    /** The waybill did not reach the revision asked for in time; -1 means it is not shown yet. */
    record Behind(long reached) implements Look {}

    /** Too many read at this moment. */
    record Busy() implements Look {}
}
