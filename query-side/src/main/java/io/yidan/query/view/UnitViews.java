package io.yidan.query.view;

import io.yidan.codec.type.Conveyances;
import io.yidan.codec.type.Places;
import io.yidan.codec.type.Seals;
import io.yidan.codec.type.Times;
import io.yidan.codec.type.Weighings;
import io.yidan.codec.view.Stages;
import io.yidan.proto.tracking.v1.CustodyInterval;
import io.yidan.proto.tracking.v1.MeansInterval;
import io.yidan.proto.tracking.v1.SealView;
import io.yidan.proto.tracking.v1.UnitView;
import io.yidan.proto.tracking.v1.WeighingView;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.CustodySpan;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.journey.MeansSpan;
import io.yidan.waybill.journey.SealLine;
import io.yidan.waybill.journey.UnitWay;
import io.yidan.waybill.journey.WeighedAt;

import java.util.List;

/** Spells the units: where each is, who had it, what carried it, its seals and weights. */
final class UnitViews {
    private UnitViews() {}

    static List<UnitView> of(Journey journey) {
        return journey.units().stream().map(UnitViews::of).toList();
    }

    private static UnitView of(UnitWay way) {
        var view =
                UnitView.newBuilder()
                        .setUnit(way.unit().value())
                        .setLeg(way.leg())
                        .setProgress(Stages.write(way.now().progress()))
                        .setDelivered(way.end() != UnitWay.End.NOT_YET)
                        .addAllCustody(way.custody().stream().map(UnitViews::custody).toList())
                        .addAllCarriedBy(way.carriedBy().stream().map(UnitViews::means).toList())
                        .addAllSeals(way.seals().stream().map(UnitViews::seal).toList());
        way.place().map(Places::write).ifPresent(view::setPlace);
        way.placeAt().map(Times::write).ifPresent(view::setPlaceAt);
        way.means().map(Conveyances::write).ifPresent(view::setMeans);
        way.weighings().forEach(weighed -> view.addWeighings(weighing(way.unit(), weighed)));
        return view.build();
    }

    private static CustodyInterval custody(CustodySpan span) {
        var interval =
                CustodyInterval.newBuilder()
                        .setParty(span.custodian().map(PartyId::value).orElse(""))
                        .setFrom(Times.write(span.from()))
                        .setBasis(span.basis().name());
        span.until().map(Times::write).ifPresent(interval::setUntil);
        return interval.build();
    }

    private static MeansInterval means(MeansSpan span) {
        var interval =
                MeansInterval.newBuilder()
                        .setMeans(Conveyances.write(span.means()))
                        .setFrom(Times.write(span.from()));
        span.until().map(Times::write).ifPresent(interval::setUntil);
        return interval.build();
    }

    private static SealView seal(SealLine seal) {
        return SealView.newBuilder()
                .setNumber(seal.number().value())
                .setSource(Seals.write(seal.source()))
                .setAffixedAt(Times.write(seal.affixedAt()))
                .setLastRead(seal.lastRead().map(SealNumber::value).orElse(""))
                .setDiffers(seal.differs())
                .build();
    }

    private static WeighingView weighing(UnitId unit, WeighedAt weighed) {
        return WeighingView.newBuilder()
                .setOriginator(weighed.key().originator().value())
                .setAt(Times.write(weighed.at()))
                .setWeighed(Weighings.write(unit, weighed.weighing()))
                .build();
    }
}
