package io.yidan.query.page.history;

import static io.yidan.waybill.testing.TwentyBoxes.BOXES;

import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.testing.TwentyBoxes;
import io.yidan.waybill.value.Means;

import java.util.List;

/** The twenty boxes of journey A: what they weigh, and what carries them. */
final class Boxes {
    static final List<UnitId> ALL = BOXES.stream().map(TwentyBoxes.Box::unit).toList();

    /** The twelfth slip was first told with the vehicle tare of another truck, in kilograms. */
    private static final long TWELFTH_AT_FIRST = 27_560;

    private Boxes() {}

    static WaybillContent content() {
        return TwentyBoxes.content();
    }

    static long declared(int n) {
        return BOXES.get(n).declared();
    }

    static long port(int n) {
        return BOXES.get(n).port();
    }

    /** As first told. */
    static long plant(int n) {
        return n == 11 ? TWELFTH_AT_FIRST : BOXES.get(n).plant();
    }

    static UnitId box(int n) {
        return ALL.get(n);
    }

    static UnitId[] all() {
        return ALL.toArray(UnitId[]::new);
    }

    static String id(int n) {
        return "%02d".formatted(n + 1);
    }

    static SealNumber seal(String number) {
        return new SealNumber(number);
    }

    static Means wide(int n) {
        return new Means(Means.Kind.WAGON_1520, "949900" + (10 + n / 2));
    }

    static Means wagon(int n) {
        return new Means(Means.Kind.WAGON_1435, "52999" + (10 + n / 2));
    }

    static Means truck(int n) {
        return new Means(Means.Kind.VEHICLE, "新B0D1" + (10 + n % 10));
    }
}
