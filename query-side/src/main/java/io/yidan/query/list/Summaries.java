package io.yidan.query.list;

import io.yidan.codec.type.Places;
import io.yidan.proto.tracking.v1.ArrivalKind;
import io.yidan.proto.tracking.v1.ArrivalView;
import io.yidan.proto.tracking.v1.ListCounts;
import io.yidan.proto.tracking.v1.WaybillSummary;
import io.yidan.proto.type.v1.CargoLine;
import io.yidan.proto.type.v1.WaybillContent;
import io.yidan.query.view.Answers;
import io.yidan.query.view.OwedViews;
import io.yidan.waybill.owed.Answer;

import java.time.Instant;

/** Spells rows of lists for programs. */
public final class Summaries {
    private Summaries() {}

    public static WaybillSummary of(Listed row, Instant now) {
        var view = row.brief();
        var summary =
                WaybillSummary.newBuilder()
                        .setWaybillNumber(view.getWaybillNumber())
                        .setPrintedNumber(view.getPrintedNumber())
                        .setStage(view.getStage())
                        .setLate(row.late());
        content(summary, view.getContent());
        answer(summary, row, Answers.of(view, now));
        Expected.of(view).map(Summaries::arrival).ifPresent(summary::setArrival);
        return summary.build();
    }

    public static ListCounts of(Counts counts) {
        return ListCounts.newBuilder()
                .setOpen(counts.open())
                .setWaitingForMe(counts.waiting())
                .setStanding(counts.standing())
                .setLate(counts.late())
                .setClosed(counts.closed())
                .build();
    }

    private static void content(WaybillSummary.Builder summary, WaybillContent content) {
        summary.setCargoLines(content.getCargoLinesCount())
                .setUnits(content.getUnitsCount())
                .setGrossGrams(
                        content.getCargoLinesList().stream()
                                .mapToLong(CargoLine::getGrossGrams)
                                .sum());
        if (content.getCargoLinesCount() > 0) {
            summary.setGoodsZh(content.getCargoLines(0).getDescriptionZh())
                    .setGoodsEn(content.getCargoLines(0).getDescriptionEn());
        }
        if (content.getLegsCount() > 0) {
            summary.setFrom(content.getLegs(0).getFrom())
                    .setTo(content.getLegs(content.getLegsCount() - 1).getTo());
        }
    }

    private static void answer(WaybillSummary.Builder summary, Listed row, Answer answer) {
        summary.setState(answer.state().name());
        answer.waitsFor().map(OwedViews::write).ifPresent(summary::setWaitsFor);
        answer.place()
                .map(Places::write)
                .ifPresent(
                        place -> {
                            summary.setPlace(place);
                            Sighting.at(row.brief(), place).ifPresent(summary::setPlaceAt);
                        });
    }

    private static ArrivalView arrival(Expected expected) {
        var view =
                ArrivalView.newBuilder()
                        .setKind(kind(expected.kind()))
                        .setLeg(expected.leg())
                        .setAt(expected.at());
        expected.planned().ifPresent(view::setPlanned);
        return view.build();
    }

    private static ArrivalKind kind(Expected.Kind kind) {
        return switch (kind) {
            case PLANNED -> ArrivalKind.ARRIVAL_KIND_PLANNED;
            case ESTIMATED -> ArrivalKind.ARRIVAL_KIND_ESTIMATED;
            case ARRIVED, DELIVERED -> ArrivalKind.ARRIVAL_KIND_ARRIVED;
        };
    }
}
