package io.yidan.query.door.grpc;

import io.yidan.proto.customs.v1.FigureCount;
import io.yidan.proto.customs.v1.GetFiguresResponse;
import io.yidan.proto.customs.v1.WaitFigures;
import io.yidan.query.customs.figure.OfficeFigures;
import io.yidan.query.customs.figure.Tally;

import java.time.YearMonth;
import java.util.List;

/** What is counted of customs cases, as it goes over the wire. */
final class FigureViews {
    private FigureViews() {}

    static GetFiguresResponse of(YearMonth month, List<OfficeFigures> offices) {
        return GetFiguresResponse.newBuilder()
                .setMonth(month.toString())
                .addAllOffices(offices.stream().map(FigureViews::office).toList())
                .build();
    }

    private static io.yidan.proto.customs.v1.OfficeFigures office(OfficeFigures known) {
        var view =
                io.yidan.proto.customs.v1.OfficeFigures.newBuilder()
                        .setOffice(known.office())
                        .setDeclared(known.declared())
                        .setArrived(known.arrived())
                        .setDecidedBeforeArrival(known.decidedBeforeArrival())
                        .setUndecided(known.undecided())
                        .addAllCounts(known.tallies().stream().map(FigureViews::count).toList());
        known.waits().map(length -> waits(known.waited(), length)).ifPresent(view::setWait);
        return view.build();
    }

    private static WaitFigures waits(int cases, Tally.Length length) {
        return WaitFigures.newBuilder()
                .setCases(cases)
                .setMedianMinutes(length.median())
                .setP90Minutes(length.p90())
                .setLongestMinutes(length.longest())
                .setLongestCase(length.longestCase())
                .build();
    }

    private static FigureCount count(Tally tally) {
        return FigureCount.newBuilder()
                .setKind(tally.kind())
                .setCode(tally.code())
                .setCount(tally.count())
                .build();
    }
}
