package io.yidan.query.door;

import io.yidan.codec.At;
import io.yidan.codec.type.Aliases;
import io.yidan.proto.tracking.v1.ListFilter;
import io.yidan.proto.tracking.v1.ListOrder;
import io.yidan.query.find.Illegible;
import io.yidan.query.find.Wanted;
import io.yidan.query.list.Filter;
import io.yidan.query.list.Mark;
import io.yidan.query.list.Order;
import io.yidan.waybill.alias.AliasScheme;

import java.util.Optional;

/** Reads what lists and searches are asked with, or says what is wrong with it. */
public final class AskedOfLists {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private AskedOfLists() {}

    /** A number of any kind. */
    public static Wanted wanted(String field, String written) {
        try {
            return Wanted.read(written);
        } catch (Illegible e) {
            var fault =
                    switch (e.why()) {
                        case EMPTY, TOO_LONG -> ReadFault.FIELD_LENGTH;
                        case UNREADABLE -> ReadFault.FIELD_FORM;
                    };
            throw NotShown.of(fault, field, e.getMessage());
        }
    }

    /** Not set means every kind. */
    public static Optional<AliasScheme> scheme(io.yidan.proto.type.v1.AliasScheme scheme) {
        return switch (scheme) {
            case ALIAS_SCHEME_UNSPECIFIED -> Optional.empty();
            case UNRECOGNIZED -> throw unknown("scheme");
            default -> Optional.of(Aliases.scheme(scheme, At.TOP));
        };
    }

    public static Filter filter(ListFilter filter) {
        return switch (filter) {
            case LIST_FILTER_UNSPECIFIED, LIST_FILTER_OPEN -> Filter.OPEN;
            case LIST_FILTER_WAITING_FOR_ME -> Filter.WAITING;
            case LIST_FILTER_STANDING -> Filter.STANDING;
            case LIST_FILTER_LATE -> Filter.LATE;
            case LIST_FILTER_CLOSED -> Filter.CLOSED;
            case UNRECOGNIZED -> throw unknown("filter");
        };
    }

    public static Order order(ListOrder order) {
        return switch (order) {
            case LIST_ORDER_UNSPECIFIED, LIST_ORDER_URGENCY -> Order.URGENCY;
            case LIST_ORDER_ARRIVAL -> Order.ARRIVAL;
            case UNRECOGNIZED -> throw unknown("order");
        };
    }

    public static int size(int asked) {
        if (asked < 0 || asked > MOST) {
            throw NotShown.of(
                    ReadFault.FIELD_RANGE, "page_size", "a page has 1 to " + MOST + " rows");
        }
        return asked == 0 ? USUAL : asked;
    }

    /** Where the page before ended; nothing means the first page. */
    public static Optional<Mark> mark(String token, Filter filter, Order order) {
        if (token.isEmpty()) {
            return Optional.empty();
        }
        var mark = Mark.read(token, filter, order);
        if (mark.isEmpty()) {
            throw NotShown.of(
                    ReadFault.FIELD_FORM,
                    "page_token",
                    "a page token comes from the answer before, to the same filter and order");
        }
        return mark;
    }

    /** A name of the contract, in small letters and without what all names of its kind begin with. */
    public static <E extends Enum<E>> E named(
            String field, Class<E> kind, String prefix, String name) {
        try {
            return Enum.valueOf(kind, prefix + name.toUpperCase(java.util.Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw unknown(field);
        }
    }

    private static NotShown unknown(String field) {
        return NotShown.of(ReadFault.VALUE_UNKNOWN, field, "this value is not in the contract");
    }
}
