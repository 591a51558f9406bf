package io.yidan.codec.sample;

import io.yidan.customs.plan.RulesAdopted;
import io.yidan.customs.testing.Ores;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.alias.AliasScheme;
import io.yidan.waybill.decision.WaybillEvent.FactRecorded;
import io.yidan.waybill.fact.Classifier;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.FactEnvelope;
import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.fact.Withdrawal;
import io.yidan.waybill.happening.Happening;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.PlaceScheme;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.unmatched.UnmatchedFact;
import io.yidan.waybill.unmatched.UnmatchedSettled;
import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.EventTime;
import io.yidan.waybill.value.Sealed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One event of every kind, always the same, for the approved files. */
public final class Samples {
    public static final WaybillNumber WAYBILL = new WaybillNumber("DEMO0001202608310001");
    public static final PartyId KZR = new PartyId("KZR");
    public static final PartyId CNR = new PartyId("CNR");
    public static final UnitId BOX_2 = new UnitId("DEMU3000025");
    public static final UnitId BOX_3 = new UnitId("DEMU3000030");
    public static final Place ALTYNKOL = new Place(PlaceScheme.ESR, "708507", "阿腾科里", "Altynkol");
    public static final Place PLANT = Place.of(PlaceScheme.OWN, "CN-FK-PLANT1");
    public static final EventTime.Moment NOON =
            new EventTime.Moment(
                    Instant.parse("2026-09-06T03:50:00Z"), 480, EventTime.Precision.MINUTE);
    public static final EventTime DAY =
            new EventTime.Day(LocalDate.of(2026, 9, 1), ZoneId.of("Asia/Almaty"));
    public static final Bytes HASH = Bytes.ofHex("a7".repeat(32));
    public static final Sealed PERSON =
            new Sealed("5f1e", 1, Bytes.ofHex("00112233445566778899aabb"));

    private Samples() {}

    public static Stream<Object> all() {
        var facts = SampleHappenings.all().map(happening -> new FactRecorded(fact(happening)));
        var withdrawal = new FactRecorded(withdrawal());
        return Stream.of(
                        SampleDecisions.all(),
                        SampleSteps.all(),
                        facts,
                        Stream.of(
                                withdrawal,
                                new UnmatchedFact(Address.of(WAYBILL), withdrawal()),
                                new UnmatchedFact(
                                        Address.of(Alias.parse(AliasScheme.PLATE, "新B·0D101")),
                                        withdrawal()),
                                UnmatchedSettled.found(WAYBILL),
                                UnmatchedSettled.joined(WAYBILL, new PartyId("CNR")),
                                new RulesAdopted(Ores.RULEBOOK)))
                .flatMap(events -> events);
    }

    private static Fact fact(Happening happening) {
        var envelope =
                new FactEnvelope(
                        new FactKey(KZR, "mv", "7"),
                        2,
                        Classifier.ACTUAL,
                        NOON,
                        Optional.of(ALTYNKOL),
                        Optional.of(3),
                        Optional.of(Instant.parse("2026-09-06T04:00:00Z")),
                        Optional.of(CNR),
                        "file",
                        List.of(CNR),
                        "C-TYPE",
                        Optional.empty());
        return new Fact(envelope, Optional.of(happening), HASH);
    }

    private static Fact withdrawal() {
        var envelope =
                new FactEnvelope(
                        new FactKey(KZR, "mv", "7"),
                        1,
                        Classifier.ACTUAL,
                        DAY,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        List.of(),
                        "",
                        Optional.of(new Withdrawal("C-MIX", "gate:42")));
        return new Fact(envelope, Optional.empty(), HASH);
    }
}
