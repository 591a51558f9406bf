package io.yidan.query.view;

import io.yidan.codec.stored.EventForms;
import io.yidan.codec.type.Times;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.query.fold.Told;
import io.yidan.query.fold.TrackedWaybill;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.value.EventTime;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Spells everything told and decided, by event time, and how late each was learned. */
final class Timeline {
    private static final int BEIJING = 480;

    private Timeline() {}

    static List<TimelineEntry> of(TrackedWaybill waybill) {
        var standing = new Standings(waybill.state().facts());
        return waybill.told().stream()
                .map(told -> new Row(told, time(told)))
                .sorted(
                        Comparator.comparing((Row row) -> row.time().order())
                                .thenComparing(row -> row.told().revision()))
                .map(row -> entry(row, standing))
                .toList();
    }

    private static TimelineEntry entry(Row row, Standings standings) {
        var told = row.told();
        var entry =
                TimelineEntry.newBuilder()
                        .setRevision(told.revision())
                        .setPosition(told.position())
                        .setRecordedAt(Times.write(told.recordedAt()))
                        .setEventTime(Times.write(row.time()))
                        .setEvent(EventForms.message(told.event()))
                        .setStanding(standings.of(told))
                        .setLagSeconds(lag(row.time(), told.recordedAt()).toSeconds());
        switch (told.event()) {
            case WaybillEvent.FactRecorded recorded ->
                    entry.setParty(recorded.fact().key().originator().value())
                            .setContentSha256(recorded.fact().hash().hex());
            case WaybillEvent.Decided decided -> entry.setParty(decided.stamp().by().value());
        }
        return entry.build();
    }

    /** When it happened; a decision that says no time of its own happened when it was recorded. */
    private static EventTime time(Told told) {
        return switch (told.event()) {
            case WaybillEvent.FactRecorded recorded -> recorded.fact().envelope().time();
            case WaybillEvent.HandoverOffered offered -> offered.at();
            case WaybillEvent.HandoverAccepted accepted -> accepted.at();
            case WaybillEvent.HandoverRefused refused -> refused.at();
            case WaybillEvent.Decided _ ->
                    new EventTime.Moment(told.recordedAt(), BEIJING, EventTime.Precision.SECOND);
        };
    }

    /** How long after it happened it was learned; of a day, after its end, or before its start. */
    private static Duration lag(EventTime time, Instant recordedAt) {
        if (recordedAt.isBefore(time.start())) {
            return Duration.between(time.start(), recordedAt);
        }
        return recordedAt.isBefore(time.order())
                ? Duration.ZERO
                : Duration.between(time.order(), recordedAt);
    }

    private record Row(Told told, EventTime time) {}
}
