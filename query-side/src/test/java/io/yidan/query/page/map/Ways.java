package io.yidan.query.page.map;

import io.yidan.query.page.way.Mark;
import io.yidan.query.page.way.Mode;
import io.yidan.query.page.way.Stand;
import io.yidan.query.page.way.Station;
import io.yidan.query.page.way.Stretch;
import io.yidan.query.page.way.Timetable;
import io.yidan.query.page.way.Timetable.Kind;
import io.yidan.query.page.way.Way;
import io.yidan.query.page.words.Face;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Ways to be drawn, each showing one thing. */
final class Ways {
    private Ways() {}

    /** Two places and one leg between them. */
    static Way leg(Mode mode, Stand stand) {
        return new Way(
                List.of(
                        place("甲站", stand == Stand.AHEAD ? Stand.NOW : Stand.DONE),
                        place("乙港", stand == Stand.DONE ? Stand.NOW : Stand.AHEAD)),
                List.of(stretch(mode, stand, false, false, Optional.empty())));
    }

    static Way late() {
        return new Way(
                List.of(place("甲站", Stand.DONE), place("乙港", Stand.AHEAD)),
                List.of(stretch(Mode.RAIL, Stand.NOW, true, false, Optional.empty())));
    }

    static Way interrupted() {
        var held = new Mark(Mark.Kind.ODD, "扣留 1 箱", "待海关处理");
        return new Way(
                List.of(place("甲站", Stand.DONE), place("乙港", Stand.AHEAD)),
                List.of(stretch(Mode.RAIL, Stand.NOW, false, true, Optional.of(held))));
    }

    /** Four places: left behind, stayed at, staying at with a share of the limit used, ahead. */
    static Way four(double used) {
        return new Way(
                List.of(
                        place("Balkhash", Stand.DONE),
                        stay("Alashankou", Stand.DONE, 0, "15 h 8 min", "", mark(Mark.Kind.PASSED)),
                        stay(
                                "Changji land port",
                                Stand.NOW,
                                used,
                                "",
                                "Standing",
                                mark(Mark.Kind.ODD)),
                        end("Smelter of a very long name, Fukang")),
                List.of(
                        stretch(Mode.RAIL, Stand.DONE, false, false, Optional.empty()),
                        stretch(Mode.RAIL, Stand.DONE, false, false, Optional.empty()),
                        stretch(Mode.ROAD, Stand.AHEAD, true, false, Optional.empty())));
    }

    /** So many places in a row, the goods at one of them. */
    static Way row(int places, int present) {
        return new Way(
                IntStream.range(0, places)
                        .mapToObj(n -> place("P" + n, stand(n, present)))
                        .toList(),
                IntStream.range(1, places)
                        .mapToObj(n -> stand(n, present))
                        .map(to -> to == Stand.NOW ? Stand.DONE : to)
                        .map(to -> stretch(Mode.RAIL, to, false, false, Optional.empty()))
                        .toList());
    }

    private static Stand stand(int n, int present) {
        return n < present ? Stand.DONE : n == present ? Stand.NOW : Stand.AHEAD;
    }

    private static Station place(String name, Stand stand) {
        String note = stand == Stand.NOW ? "3/3" : "";
        return new Station(name, stand, false, 0, "", times(), Optional.empty(), note);
    }

    private static Station end(String name) {
        var checks = Optional.of(mark(Mark.Kind.PLANNED));
        return new Station(name, Stand.AHEAD, false, 0, "", times(), checks, "");
    }

    private static Station stay(
            String name, Stand stand, double used, String stayed, String note, Mark mark) {
        return new Station(name, stand, true, used, stayed, times(), Optional.of(mark), note);
    }

    private static Mark mark(Mark.Kind kind) {
        return new Mark(kind, kind.name(), "Customs office & gate");
    }

    private static List<Timetable.Entry> times() {
        var shown = new Face.Shown("7 Sep 10:40", "2026-09-07T10:40+08:00");
        return List.of(
                new Timetable.Entry(Kind.PLAN, true, false, false, "7 10:40", shown),
                new Timetable.Entry(Kind.ESTIMATE, true, true, false, "13:45", shown),
                new Timetable.Entry(Kind.PLAN, false, false, false, "14:40", shown));
    }

    private static Stretch stretch(
            Mode mode, Stand stand, boolean late, boolean interrupted, Optional<Mark> mark) {
        String note = stand == Stand.NOW ? "奎屯 04:31" : "";
        return new Stretch(
                mode, stand, late, interrupted, mode.css(), "2 h", "carrier", "", note, mark);
    }
}
