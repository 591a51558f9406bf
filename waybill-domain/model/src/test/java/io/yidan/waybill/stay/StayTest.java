package io.yidan.waybill.stay;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.StoryA;
import io.yidan.waybill.testing.Times;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class StayTest {
    private static final Instant CAME = at("2026-09-07T13:40+08:00");

    @Test
    void it_runs_from_the_arrival_to_the_gate_and_within_four_hours_or_not() {
        var scene = settled();
        var one = changji(out(scene, BOX_1, "2026-09-07T16:05+08:00"), BOX_1);
        assertThat(one.from()).isEqualTo(CAME);
        assertThat(one.length(CAME)).isEqualTo(Duration.ofMinutes(145));
        assertThat(one.limit()).isEqualTo(Duration.ofHours(4));
        assertThat(of(stays(settled()), BOX_1, 1).limit()).isEqualTo(Duration.ofHours(17));
        assertThat(one.withinFourHours(at("2026-09-09T00:00+08:00"))).isTrue();

        var late = changji(out(settled(), BOX_1, "2026-09-07T21:40+08:00"), BOX_1);
        assertThat(late.length(CAME)).isEqualTo(Duration.ofHours(8));
        assertThat(late.withinFourHours(CAME)).isFalse();
    }

    @Test
    void each_minute_is_booked_by_rule() {
        var stay = changji(loaded(settled(), BOX_1), BOX_1);

        assertThat(stay.pieces())
                .containsExactly(
                        piece("13:40", Cause.NOT_HANDED_OVER, CNR),
                        piece("13:55", Cause.NOT_ANSWERED, TCJ),
                        piece("15:05", Cause.NOT_FETCHED, RDC),
                        piece("15:20", Cause.AT_TERMINAL, TCJ));
        assertThat(stay.length(stay.pieces().get(1), at("2026-09-07T19:00+08:00")))
                .isEqualTo(Duration.ofMinutes(70));
    }

    @Test
    void
            before_the_planned_departure_the_terminal_has_the_minutes_after_it_the_carrier_that_is_missing() {
        var early = StoryA.atTheLandPort().accept("CNR:ho:2", TCJ, "2026-09-07T14:00+08:00");
        var stay = changji(early, BOX_1);

        assertThat(stay.pieces())
                .containsExactly(
                        piece("13:40", Cause.NOT_HANDED_OVER, CNR),
                        piece("13:55", Cause.NOT_ANSWERED, TCJ),
                        piece("14:00", Cause.AT_TERMINAL, TCJ),
                        piece("14:40", Cause.NOT_FETCHED, RDC));
        assertThat(stay.length(stay.pieces().get(3), at("2026-09-07T14:30+08:00"))).isZero();
        assertThat(stay.length(stay.pieces().get(2), at("2026-09-07T14:30+08:00")))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(stay.length(stay.pieces().get(3), at("2026-09-07T17:00+08:00")))
                .isEqualTo(Duration.ofMinutes(140));
    }

    @Test
    void a_hold_takes_the_minutes_of_the_units_it_names_and_of_no_other() {
        var held =
                new Held(
                        CUU,
                        List.of(BOX_7),
                        at("2026-09-07T13:50+08:00"),
                        Optional.of(at("2026-09-07T15:50+08:00")));
        var stays = Stay.of(settled().waybill(), settled().journey(), List.of(held));

        assertThat(of(stays, BOX_7, 3).pieces())
                .containsExactly(
                        piece("13:40", Cause.NOT_HANDED_OVER, CNR),
                        piece("13:50", Cause.HELD, CUU),
                        piece("15:50", Cause.NOT_FETCHED, RDC));
        assertThat(of(stays, BOX_1, 3).pieces()).noneMatch(one -> one.cause() == Cause.HELD);
    }

    @Test
    void all_minutes_of_a_stay_are_booked_and_none_twice() {
        var now = at("2026-09-07T19:00+08:00");
        for (Scene scene : List.of(settled(), loaded(settled(), BOX_1), StoryA.atTheLandPort())) {
            for (Stay stay : stays(scene)) {
                var sum =
                        stay.pieces().stream()
                                .map(piece -> stay.length(piece, now))
                                .reduce(Duration.ZERO, Duration::plus);
                assertThat(sum).isEqualTo(stay.length(now));
            }
        }
    }

    @Test
    void a_carrier_that_has_the_units_and_does_not_leave_has_the_minutes() {
        assertThat(of(stays(StoryA.sealed()), BOX_1, 1).pieces().getLast())
                .isEqualTo(
                        new Piece(
                                at("2026-09-06T09:40+08:00"),
                                Cause.NOT_DEPARTED,
                                Optional.of(CNR)));
    }

    @Test
    void units_that_have_not_arrived_or_only_on_some_day_have_no_clock() {
        assertThat(stays(StoryA.gone())).isEmpty();
        var day =
                StoryA.gone()
                        .tell(
                                fact("KZR", "mv", "7")
                                        .on("2026-09-06", Times.ALMATY)
                                        .arrived(ALASHANKOU, BOX_1));

        assertThat(stays(day)).isEmpty();
    }

    @Test
    void the_page_about_it_tells_every_cause_in_both_languages() throws IOException {
        var rows = Files.readAllLines(Path.of("../../docs/stays.md"));

        assertThat(Cause.values())
                .allSatisfy(
                        cause ->
                                assertThat(rows)
                                        .filteredOn(row -> row.startsWith("| `" + cause + "` |"))
                                        .hasSize(2));
    }

    @Test
    void a_corrected_arrival_moves_the_clock() {
        var scene =
                settled()
                        .tell(
                                fact("CNR", "mv", "6")
                                        .revision(2)
                                        .at("2026-09-07T13:10+08:00")
                                        .arrived(CHANGJI, BOX_1, BOX_7, BOX_12));

        assertThat(changji(scene, BOX_1).from()).isEqualTo(at("2026-09-07T13:10+08:00"));
    }

    private static Scene settled() {
        return StoryA.settled();
    }

    private static Scene loaded(Scene scene, UnitId unit) {
        return scene.tell(
                fact("TCJ", "load", "1").at("2026-09-07T15:20+08:00").associated(TRUCK_1, unit));
    }

    private static Scene out(Scene scene, UnitId unit, String time) {
        return scene.tell(fact("TCJ", "out", "1").at(time).gateOut(CHANGJI, unit));
    }

    private static List<Stay> stays(Scene scene) {
        return Stay.of(scene.waybill(), scene.journey(), List.of());
    }

    private static Stay changji(Scene scene, UnitId unit) {
        return of(stays(scene), unit, 3);
    }

    private static Stay of(List<Stay> stays, UnitId unit, int after) {
        return stays.stream()
                .filter(stay -> stay.unit().equals(unit) && stay.after() == after)
                .findFirst()
                .orElseThrow();
    }

    private static Piece piece(String time, Cause cause, PartyId party) {
        return new Piece(at("2026-09-07T" + time + "+08:00"), cause, Optional.of(party));
    }

    private static Instant at(String time) {
        return Times.at(time).at();
    }
}
