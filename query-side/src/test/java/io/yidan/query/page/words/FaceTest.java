package io.yidan.query.page.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.codec.type.Times;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.LocalDay;
import io.yidan.query.Sample;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

class FaceTest {
    private static final Instant NOW = Sample.at("2026-11-23T14:05:08+08:00").at();
    private static final Face ZH = new Face(Words.in(Language.ZH), NOW);
    private static final Face EN = new Face(Words.in(Language.EN), NOW);

    @Test
    void today_needs_no_day() {
        assertThat(ZH.time(time("2026-11-23T10:20:00+08:00")).text()).isEqualTo("10:20");
        assertThat(ZH.time(time("2026-11-21T11:40:00+08:00")).text()).isEqualTo("11 月 21 日 11:40");
    }

    @Test
    void times_stand_in_beijing_time_and_keep_what_was_told() {
        var told = time("2026-11-23T03:50:00+05:00");

        assertThat(EN.time(told)).isEqualTo(new Face.Shown("06:50", "2026-11-23T03:50+05:00"));
        assertThat(EN.local(told)).contains("local 03:50 (+05:00)");
        assertThat(EN.local(time("2026-11-23T06:50:00+08:00"))).isEmpty();
    }

    @Test
    void a_day_told_without_a_time_gets_none() {
        var day =
                EventTime.newBuilder()
                        .setDay(LocalDay.newBuilder().setDate("2026-09-01").setZone("Asia/Almaty"))
                        .build();

        assertThat(EN.time(day)).isEqualTo(new Face.Shown("1 Sep", "2026-09-01"));
        assertThat(EN.clock(day).text()).isEqualTo("that day");
    }

    @Test
    void a_length_of_time_never_reads_as_a_clock() {
        assertThat(ZH.length(Duration.ofMinutes(192))).isEqualTo("3 小时 12 分");
        assertThat(EN.length(Duration.ofMinutes(192))).isEqualTo("3 h 12 min");
        assertThat(EN.length(Duration.ofMinutes(2 * 1_440 + 61))).isEqualTo("2 d 1 h");
        assertThat(EN.length(Duration.ofSeconds(20))).isEqualTo("0 min");
    }

    @Test
    void beside_another_time_the_day_is_left_out_where_it_is_the_same() {
        var recorded = time("2026-11-21T11:40:00+08:00").getInstant().getAt();

        assertThat(EN.beside(recorded, time("2026-11-21T09:00:00+08:00"))).isEqualTo("11:40");
        assertThat(EN.beside(recorded, time("2026-11-20T09:00:00+08:00")))
                .isEqualTo("21 Nov 11:40");
        assertThat(EN.withDay(time("2026-11-23T09:00:00+08:00")).text()).isEqualTo("23 Nov 09:00");
    }

    @Test
    void how_long_it_is_fits_the_minutes_that_are_shown() {
        assertThat(EN.since(time("2026-11-23T14:04:59+08:00"))).isEqualTo("1 min");
        assertThat(EN.since(time("2026-11-23T13:05:59+08:00"))).isEqualTo("1 h");
    }

    @Test
    void today_is_named() {
        assertThat(EN.longDay(LocalDate.of(2026, 11, 23))).isEqualTo("Monday, 23 Nov · today");
        assertThat(ZH.longDay(LocalDate.of(2026, 11, 21))).startsWith("11 月").endsWith("星期六");
    }

    @Test
    void a_box_number_is_written_as_it_is_painted() {
        assertThat(Names.unit("DEMU3000025")).isEqualTo("DEMU 300002 5");
        assertThat(Names.unit("94990017")).isEqualTo("94990017");
    }

    private static EventTime time(String moment) {
        return Times.write((io.yidan.waybill.value.EventTime) Sample.at(moment));
    }
}
