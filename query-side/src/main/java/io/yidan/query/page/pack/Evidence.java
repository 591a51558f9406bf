package io.yidan.query.page.pack;

import io.yidan.proto.tracking.v1.AnomalyView;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.FactEnvelope;
import io.yidan.proto.type.v1.Happening;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Face;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader is shown of a waybill, as cells of tables: times with their zone, kilograms, codes beside names. */
record Evidence(Scene scene) {
    /** Headings of what every fact is told with. */
    static final List<String> SOURCE =
            List.of(
                    "at",
                    "place",
                    "by",
                    "key",
                    "revision",
                    "correction",
                    "standing",
                    "record",
                    "recorded",
                    "content");

    WaybillView view() {
        return scene.view();
    }

    String say(String key, Object... with) {
        return scene.say(key, with);
    }

    /** Facts of some kinds in all their revisions, whether they stand or not, by event time. */
    Stream<TimelineEntry> facts(Predicate<Happening> kind) {
        return view().getTimelineList().stream()
                .filter(entry -> entry.getEvent().getFactRecorded().hasHappening())
                .filter(entry -> kind.test(happening(entry)));
    }

    static Happening happening(TimelineEntry entry) {
        return entry.getEvent().getFactRecorded().getHappening();
    }

    /** A row of a table of facts: what it is about, and when, where and by whom it was told. */
    List<String> row(TimelineEntry entry, Stream<String> told) {
        return Stream.concat(told, source(entry)).toList();
    }

    private Stream<String> source(TimelineEntry entry) {
        var envelope = envelope(entry);
        return Stream.of(
                time(entry.getEventTime()),
                envelope.hasPlace() ? scene.names().place(envelope.getPlace()) : "",
                party(entry.getEvent().getFactRecorded().getOriginator()),
                key(entry),
                Long.toString(envelope.getRevision()),
                envelope.getCorrectionCode().isEmpty() ? "" : reason(envelope.getCorrectionCode()),
                say("pack." + entry.getStanding().name()),
                Long.toString(entry.getRevision()),
                Face.instant(entry.getRecordedAt()).toString(),
                entry.getContentSha256());
    }

    /** What does not fit about a fact that stands. */
    String odd(TimelineEntry entry) {
        return view().getAnomaliesList().stream()
                .filter(anomaly -> anomaly.getFactKey().equals(key(entry)))
                .map(AnomalyView::getCode)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    String time(EventTime time) {
        return scene.face().time(time).machine();
    }

    String party(String code) {
        String name = code.isEmpty() ? "" : scene.names().party(code);
        return name.equals(code) ? code : code + " " + name;
    }

    String reason(String code) {
        String text = code.isEmpty() ? "" : scene.words().code("reason", code);
        return text.equals(code) ? code : code + " " + text;
    }

    String units(List<String> units) {
        return units.isEmpty() ? say("pack.units.all") : String.join(" ", units);
    }

    /** Grams as kilograms, to the gram. */
    static String kilograms(boolean known, long grams) {
        return known ? plain(BigDecimal.valueOf(grams, 3)) : "";
    }

    /** Hundredths as a number. */
    static String hundredths(boolean known, long hundredths) {
        return known ? plain(BigDecimal.valueOf(hundredths, 2)) : "";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String key(TimelineEntry entry) {
        var told = entry.getEvent().getFactRecorded();
        return String.join(
                ":",
                told.getOriginator(),
                told.getEnvelope().getSourceSystem(),
                told.getEnvelope().getEventId());
    }

    private static FactEnvelope envelope(TimelineEntry entry) {
        return entry.getEvent().getFactRecorded().getEnvelope();
    }
}
