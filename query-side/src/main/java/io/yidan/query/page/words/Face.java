package io.yidan.query.page.words;

import com.google.protobuf.Timestamp;

import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.ZonedInstant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;

/** Writes times as they stand on the page: Beijing time, the day only where it is not today's. */
public record Face(Words words, Instant now) {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private static final DateTimeFormatter WHOLE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** A time as people read it, and as machines do. */
    public record Shown(String text, String machine) {}

    /** Time of day, with the day before it unless it is today. */
    public Shown time(EventTime time) {
        return time.hasDay()
                ? new Shown(day(LocalDate.parse(time.getDay().getDate())), time.getDay().getDate())
                : time(time.getInstant());
    }

    public Shown time(ZonedInstant time) {
        var there = there(time);
        var here = there.atZoneSameInstant(BEIJING);
        String day = here.toLocalDate().equals(today()) ? "" : day(here.toLocalDate()) + " ";
        return new Shown(day + CLOCK.format(here), there.toString());
    }

    public Shown time(Timestamp time) {
        return time(zoned(instant(time)));
    }

    /** Time of day alone; a day told without a time has none. */
    public Shown clock(EventTime time) {
        return time.hasDay()
                ? new Shown(words.say("time.day"), time.getDay().getDate())
                : new Shown(CLOCK.format(here(start(time))), there(time.getInstant()).toString());
    }

    /** A time beside another: the day is left out where both have the same. */
    public String beside(Timestamp time, EventTime other) {
        var here = here(instant(time));
        String day = here.toLocalDate().equals(date(other)) ? "" : day(here.toLocalDate()) + " ";
        return day + CLOCK.format(here);
    }

    /** Time of day with its day, even if that is today's. */
    public Shown withDay(EventTime time) {
        var clock = clock(time);
        return time.hasDay()
                ? time(time)
                : new Shown(day(date(time)) + " " + clock.text(), clock.machine());
    }

    /** Day and time in full, the same in every language. */
    public String whole(Instant time) {
        return WHOLE.format(here(time));
    }

    /** Now, as the field of a form begins with it. */
    public String field() {
        return FIELD.format(here(now));
    }

    public String seconds(Instant time) {
        return SECONDS.format(here(time));
    }

    /** Time of day with the number of the day before it, for narrow columns. */
    public String brief(EventTime time) {
        var day = date(time);
        String number = day.equals(today()) ? "" : day.getDayOfMonth() + " ";
        return time.hasDay() ? day(day) : number + clock(time).text();
    }

    /** The time where it happened, if its clocks show another one than Beijing's. */
    public Optional<String> local(EventTime time) {
        var told = time.getInstant();
        return time.hasDay() || told.getOffsetMinutes() == 480
                ? Optional.empty()
                : Optional.of(
                        words.say(
                                "time.local",
                                CLOCK.format(there(told)),
                                there(told).getOffset().getId()));
    }

    /** The day in words, with the day of the week. */
    public String longDay(LocalDate day) {
        String text =
                words.say(
                        "time.longDay",
                        month(day),
                        day.getDayOfMonth(),
                        words.say("weekday." + day.getDayOfWeek().getValue()));
        return day.equals(today()) ? text + words.say("time.today") : text;
    }

    public LocalDate date(EventTime time) {
        return time.hasDay()
                ? LocalDate.parse(time.getDay().getDate())
                : here(start(time)).toLocalDate();
    }

    /** A length of time in words, never as a clock: 3 h 12. */
    public String length(Duration length) {
        long minutes = Math.abs(length.toMinutes());
        var parts = new ArrayList<String>();
        add(parts, "length.days", minutes / 1_440);
        add(parts, "length.hours", minutes % 1_440 / 60);
        if (minutes < 1_440 && (minutes % 60 > 0 || parts.isEmpty())) {
            parts.add(words.say("length.minutes", minutes % 60));
        }
        return String.join(" ", parts);
    }

    /** How long ago, in words; by the minute, as the times beside it are shown. */
    public String since(EventTime time) {
        return between(start(time), now);
    }

    /** How long it is from one time to another, by the minute. */
    public String between(Instant from, Instant to) {
        return length(
                Duration.between(
                        from.truncatedTo(ChronoUnit.MINUTES), to.truncatedTo(ChronoUnit.MINUTES)));
    }

    public static Instant start(EventTime time) {
        return time.hasDay()
                ? LocalDate.parse(time.getDay().getDate())
                        .atStartOfDay(ZoneId.of(time.getDay().getZone()))
                        .toInstant()
                : instant(time.getInstant().getAt());
    }

    public static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    private static OffsetDateTime there(ZonedInstant time) {
        return instant(time.getAt())
                .truncatedTo(ChronoUnit.SECONDS)
                .atOffset(ZoneOffset.ofTotalSeconds(time.getOffsetMinutes() * 60));
    }

    private static ZonedInstant zoned(Instant time) {
        return ZonedInstant.newBuilder()
                .setAt(Timestamp.newBuilder().setSeconds(time.getEpochSecond()))
                .setOffsetMinutes(480)
                .build();
    }

    private static ZonedDateTime here(Instant time) {
        return time.atZone(BEIJING);
    }

    private LocalDate today() {
        return here(now).toLocalDate();
    }

    private String day(LocalDate day) {
        return words.say("time.shortDay", month(day), day.getDayOfMonth());
    }

    private String month(LocalDate day) {
        return words.say("month." + day.getMonthValue());
    }

    private void add(ArrayList<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(words.say(key, count));
        }
    }
}
