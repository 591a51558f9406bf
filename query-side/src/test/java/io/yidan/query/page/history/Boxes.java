package io.yidan.query.page.history;

import io.yidan.waybill.content.Unit;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.value.Means;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The twenty boxes of journey A: what they weigh, and what carries them. */
final class Boxes {
    static final List<UnitId> ALL =
            IntStream.of(
                            25, 30, 46, 51, 67, 72, 88, 93, 107, 112, 128, 133, 149, 154, 175, 180,
                            196, 215, 220, 236)
                    .boxed()
                    .map(end -> new UnitId("DEMU3000%03d".formatted(end)))
                    .toList();

    static final int[] NET_DECLARED = {
        28000, 28120, 27920, 28060, 27860, 28040, 28020, 27940, 28100, 27980, 28160, 27880, 27960,
        28080, 27900, 28020, 28060, 27920, 27980, 28000
    };
    static final int[] NET_PORT = {
        27960, 28140, 27860, 28060, 27840, 28000, 28040, 27860, 28060, 27960, 28100, 27900, 27920,
        28020, 27900, 28000, 27980, 27880, 27920, 27940
    };
    static final int[] NET_PLANT = {
        27880, 28020, 27780, 27940, 27700, 27940, 27240, 27840, 27960, 27900, 28040, 27560, 27860,
        27960, 27740, 27920, 27920, 27800, 27880, 27860
    };

    private Boxes() {}

    static WaybillContent content() {
        var three = JourneyA.content();
        return new WaybillContent(
                three.parties(),
                three.contacts(),
                three.cargo(),
                ALL.stream()
                        .map(
                                id ->
                                        new Unit(
                                                Unit.Kind.CONTAINER,
                                                id,
                                                "22U1",
                                                Optional.of(2_680_000L)))
                        .toList(),
                three.legs(),
                three.terms());
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
