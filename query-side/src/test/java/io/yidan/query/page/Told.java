package io.yidan.query.page;

import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.fold.TrackedWaybill;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Directory;
import io.yidan.query.page.words.Language;
import io.yidan.query.parties.Parties;
import io.yidan.query.places.Places;
import io.yidan.query.view.WaybillViews;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.testing.JourneyA;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Views and scenes of histories, each event recorded a minute after the one before. */
public final class Told {
    private static final Instant FIRST = Instant.parse("2026-08-31T06:20:00Z");

    public static final Directory DIRECTORY =
            new Directory(Places.with(List.of()), Parties.with(List.of(), true));

    private Told() {}

    public static WaybillView view(List<WaybillEvent> history) {
        var waybill = new TrackedWaybill(JourneyA.WAYBILL.value());
        for (int n = 0; n < history.size(); n++) {
            var recorded = FIRST.plusSeconds(60L * n);
            waybill.hear(
                    new RecordedEvent(
                            n + 1,
                            recorded,
                            JourneyA.WAYBILL.value(),
                            n,
                            recorded,
                            history.get(n),
                            hash(n)));
        }
        return WaybillViews.of(waybill);
    }

    /** The same, each event recorded 40 s after it happened, or after the one before it. */
    public static Scene asItHappened(List<WaybillEvent> history, Language language, String now) {
        var waybill = new TrackedWaybill(JourneyA.WAYBILL.value());
        var last = FIRST;
        for (int n = 0; n < history.size(); n++) {
            var time = time(history.get(n)).filter(last::isBefore).orElse(last).plusSeconds(40);
            last = time;
            waybill.hear(
                    new RecordedEvent(
                            n + 1,
                            time,
                            JourneyA.WAYBILL.value(),
                            n,
                            time,
                            history.get(n),
                            hash(n)));
        }
        return Scene.of(
                WaybillViews.of(waybill),
                language,
                OffsetDateTime.parse(now).toInstant(),
                DIRECTORY,
                "");
    }

    private static byte[] hash(int row) {
        return ByteBuffer.allocate(32).putInt(row).array();
    }

    private static Optional<Instant> time(WaybillEvent event) {
        return switch (event) {
            case WaybillEvent.FactRecorded told ->
                    Optional.of(told.fact().envelope().time().order());
            case WaybillEvent.HandoverOffered offered -> Optional.of(offered.at().order());
            case WaybillEvent.HandoverAccepted accepted -> Optional.of(accepted.at().order());
            default -> Optional.empty();
        };
    }

    /** A history as the page speaks of it at a time. */
    public static Scene scene(List<WaybillEvent> history, Language language, String now) {
        return Scene.of(
                view(history), language, OffsetDateTime.parse(now).toInstant(), DIRECTORY, "");
    }
}
