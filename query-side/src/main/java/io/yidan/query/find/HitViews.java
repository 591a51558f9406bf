package io.yidan.query.find;

import io.yidan.codec.type.Aliases;
import io.yidan.codec.type.Times;
import io.yidan.proto.tracking.v1.FindWaybillsResponse;
import io.yidan.proto.tracking.v1.HitMatch;
import io.yidan.proto.tracking.v1.WaybillHit;
import io.yidan.proto.type.v1.Problem;
import io.yidan.waybill.id.WaybillNumber;

/** Spells what was found for programs. */
public final class HitViews {
    private HitViews() {}

    public static FindWaybillsResponse of(Found found) {
        var answer =
                FindWaybillsResponse.newBuilder()
                        .addAllHits(found.hits().stream().map(HitViews::of).toList())
                        .setMore(found.more());
        found.misread().map(HitViews::of).ifPresent(answer::setNote);
        return answer.build();
    }

    private static WaybillHit of(Hit hit) {
        var view =
                WaybillHit.newBuilder()
                        .setWaybillNumber(hit.waybill())
                        .setPrintedNumber(new WaybillNumber(hit.waybill()).printed())
                        .setValue(hit.shown())
                        .setMatch(match(hit.match()))
                        .addAllUnits(hit.units())
                        .setLeg(hit.leg());
        hit.scheme().map(Aliases::write).ifPresent(view::setScheme);
        hit.from().map(Times::write).ifPresent(view::setFrom);
        hit.to().map(Times::write).ifPresent(view::setTo);
        return view.build();
    }

    private static HitMatch match(Hit.Match match) {
        return switch (match) {
            case WHOLE -> HitMatch.HIT_MATCH_WHOLE;
            case BEGINNING -> HitMatch.HIT_MATCH_BEGINNING;
            case END -> HitMatch.HIT_MATCH_END;
        };
    }

    private static Problem of(Wanted.Misread misread) {
        return Problem.newBuilder()
                .setCode(misread.code().name())
                .setField("text")
                .setRule(misread.value() + " should end in " + misread.expected())
                .setNextStep("check the number and ask again")
                .build();
    }
}
