package io.yidan.customs.testing;

import static io.yidan.waybill.testing.JourneyA.ALASHANKOU;
import static io.yidan.waybill.testing.JourneyA.BOX_1;
import static io.yidan.waybill.testing.JourneyA.BOX_7;

import io.yidan.customs.declaration.BoundWaybill;
import io.yidan.customs.declaration.Declaration;
import io.yidan.customs.declaration.Identity;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.declaration.Timing;
import io.yidan.customs.step.CaseStep;
import io.yidan.waybill.content.CargoLine;
import io.yidan.waybill.id.HsCode;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.id.transport.Plate;
import io.yidan.waybill.testing.JourneyA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Goods on the road under 直通, and who has to do with them. */
public final class Roads {
    public static final PartyId DECLARANT = new PartyId("DCL");
    public static final PartyId LOCAL = new PartyId("CUU");
    public static final PartyId PORT = new PartyId("CUP");
    public static final Identity TRUCK = truck("新B0D201");
    public static final Identity OTHER_TRUCK = truck("新B00212F");
    public static final Instant EVENING = Instant.parse("2026-09-15T11:30:00Z");
    public static final Timing IN_TIME = new Timing(EVENING, true, false, Duration.ofDays(3));

    private Roads() {}

    public static Identity truck(String plate) {
        return new Identity(
                Plate.chinese(plate),
                Optional.of(Plate.chinese("新B0221挂")),
                List.of(),
                List.of(new SealNumber("SHP-5001")));
    }

    /** Declared in time, under the plan of {@link Ores} if two offices supervise. */
    public static CaseStep.Declared declared(Procedure procedure, BoundWaybill... waybills) {
        return declared(procedure, IN_TIME, waybills);
    }

    public static CaseStep.Declared declared(
            Procedure procedure, Timing timing, BoundWaybill... waybills) {
        boolean direct = procedure.isDirect();
        var declaration =
                new Declaration(
                        procedure,
                        DECLARANT,
                        ALASHANKOU,
                        direct ? Optional.empty() : Optional.of(JourneyA.PLANT),
                        EVENING.plus(Duration.ofHours(12)),
                        direct ? Optional.of(TRUCK) : Optional.empty(),
                        List.of(waybills));
        return new CaseStep.Declared(
                declaration, timing, direct ? Optional.empty() : Optional.of(Ores.PLAN));
    }

    /** Tomato paste. */
    public static BoundWaybill paste() {
        return paste(JourneyA.WAYBILL, 20_768_000);
    }

    public static BoundWaybill paste(WaybillNumber number, long netGrams) {
        return bound(number, JourneyA.SHP, "C-26-07", "2002901900", netGrams);
    }

    public static BoundWaybill bound(
            WaybillNumber number, PartyId shipper, String contract, String hs, long netGrams) {
        var line =
                new CargoLine(
                        1,
                        "番茄酱",
                        "tomato paste",
                        new HsCode(hs),
                        "CN",
                        88,
                        "DR",
                        netGrams + 2_024_000,
                        netGrams,
                        Optional.empty(),
                        Optional.empty());
        return new BoundWaybill(
                number,
                shipper,
                JourneyA.PLT,
                PORT,
                LOCAL,
                List.of(line),
                List.of(BOX_1, BOX_7),
                contract,
                Optional.of(12_000_000L),
                "CNY");
    }
}
