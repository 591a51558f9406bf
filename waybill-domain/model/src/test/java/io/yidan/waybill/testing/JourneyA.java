package io.yidan.waybill.testing;

import io.yidan.waybill.content.CargoLine;
import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.LegPlan.Mode;
import io.yidan.waybill.content.Party;
import io.yidan.waybill.content.PartyRole;
import io.yidan.waybill.content.Unit;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.id.HsCode;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.PlaceScheme;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.value.Means;

import java.util.List;
import java.util.Optional;

/** Copper concentrate from Balkhash to the smelter by two gauges and road: names that all tests share. */
public final class JourneyA {
    public static final WaybillNumber WAYBILL = new WaybillNumber("DEMO0001202608310001");

    public static final Place BALKHASH = place("KZBAH", "巴尔喀什-1", "Balkhash-1");
    public static final Place SAYAK = own("KZ-SAYAK", "萨亚克", "Sayak");
    public static final Place AKTOGAY = place("KZAGY", "阿克斗卡", "Aktogay");
    public static final Place DOSTYK = place("KZDOS", "多斯特克", "Dostyk");
    public static final Place ALASHANKOU = place("CNAKL", "阿拉山口", "Alashankou");
    public static final Place JINGHE = own("CN-JINGHE", "精河", "Jinghe");
    public static final Place KUITUN = place("CNKUY", "奎屯", "Kuitun");
    public static final Place CHANGJI = place("CNCJS", "昌吉", "Changji");
    public static final Place PLANT = own("CN-FK-PLANT1", "阜康冶炼厂", "Fukang smelter");

    public static final PartyId SHP = new PartyId("SHP");
    public static final PartyId PLT = new PartyId("PLT");
    public static final PartyId MTO = new PartyId("MTO");
    public static final PartyId DCL = new PartyId("DCL");
    public static final PartyId CUP = new PartyId("CUP");
    public static final PartyId CUU = new PartyId("CUU");
    public static final PartyId LAB = new PartyId("LAB");
    public static final PartyId KZR = new PartyId("KZR");
    public static final PartyId PTA = new PartyId("PTA");
    public static final PartyId CNR = new PartyId("CNR");
    public static final PartyId TCJ = new PartyId("TCJ");
    public static final PartyId RDC = new PartyId("RDC");

    public static final UnitId BOX_1 = new UnitId("DEMU3000025");
    public static final UnitId BOX_7 = new UnitId("DEMU3000088");
    public static final UnitId BOX_12 = new UnitId("DEMU3000133");
    public static final List<UnitId> BOXES = List.of(BOX_1, BOX_7, BOX_12);

    public static final Means WIDE_1 = new Means(Means.Kind.WAGON_1520, "94990017");
    public static final Means WIDE_7 = new Means(Means.Kind.WAGON_1520, "94990041");
    public static final Means WIDE_12 = new Means(Means.Kind.WAGON_1520, "94990066");
    public static final Means WAGON_1 = new Means(Means.Kind.WAGON_1435, "5299901");
    public static final Means WAGON_7 = new Means(Means.Kind.WAGON_1435, "5299904");
    public static final Means WAGON_12 = new Means(Means.Kind.WAGON_1435, "5299906");
    public static final Means TRUCK_1 = new Means(Means.Kind.VEHICLE, "新B0D101");
    public static final Means TRUCK_7 = new Means(Means.Kind.VEHICLE, "新B00108D");
    public static final Means TRUCK_12 = new Means(Means.Kind.VEHICLE, "新B0D102");

    public static final SealNumber SHIPPER_SEAL_7 = new SealNumber("SHP-0007");
    public static final SealNumber BOLT_7 = new SealNumber("QG-2007");
    public static final SealNumber BOLT_7_AS_READ = new SealNumber("QG-2107");
    public static final SealNumber LOCK_7 = new SealNumber("EL-1107");
    public static final SealNumber NEW_BOLT_7 = new SealNumber("QG-3007");

    private JourneyA() {}

    public static WaybillContent content() {
        return new WaybillContent(
                parties(), List.of(), List.of(cargo()), units(), legs(), Optional.empty());
    }

    public static List<LegPlan> legs() {
        return List.of(
                leg(
                        1,
                        Mode.RAIL,
                        BALKHASH,
                        ALASHANKOU,
                        KZR,
                        "2026-09-04T16:00+05:00",
                        "2026-09-06T03:00+08:00",
                        1520),
                leg(
                        2,
                        Mode.TERMINAL,
                        ALASHANKOU,
                        ALASHANKOU,
                        PTA,
                        "2026-09-06T03:00+08:00",
                        "2026-09-06T20:00+08:00",
                        0),
                leg(
                        3,
                        Mode.RAIL,
                        ALASHANKOU,
                        CHANGJI,
                        CNR,
                        "2026-09-06T21:30+08:00",
                        "2026-09-07T10:40+08:00",
                        1435),
                leg(
                        4,
                        Mode.TERMINAL,
                        CHANGJI,
                        CHANGJI,
                        TCJ,
                        "2026-09-07T10:40+08:00",
                        "2026-09-07T14:40+08:00",
                        0),
                leg(
                        5,
                        Mode.ROAD,
                        CHANGJI,
                        PLANT,
                        RDC,
                        "2026-09-07T14:40+08:00",
                        "2026-09-07T17:00+08:00",
                        0));
    }

    private static List<Party> parties() {
        return List.of(
                party(PartyRole.SHIPPER, SHP, "巴尔喀什选矿厂", "Balkhash concentrator"),
                party(PartyRole.CONSIGNEE, PLT, "阜康冶炼厂", "Fukang smelter"),
                party(PartyRole.OPERATOR, MTO, "示范多式联运", "Demo Multimodal"),
                party(PartyRole.DECLARANT, DCL, "示范报关行", "Demo Declarant"),
                party(PartyRole.CUSTOMS_PORT, CUP, "阿拉山口海关", "Alashankou customs"),
                party(PartyRole.CUSTOMS_UNLOADING, CUU, "昌吉海关", "Changji customs"),
                party(PartyRole.LABORATORY, LAB, "示范实验室", "Demo laboratory"));
    }

    private static CargoLine cargo() {
        return new CargoLine(
                1,
                "铜精矿",
                "Copper concentrate",
                new HsCode("2603000090"),
                "KZ",
                3,
                "container",
                83_900_000,
                83_900_000,
                Optional.of(850),
                Optional.empty());
    }

    private static List<Unit> units() {
        return List.of(box(BOX_1, 2_680_000), box(BOX_7, 2_680_000), box(BOX_12, 2_730_000));
    }

    private static Unit box(UnitId number, long tareGrams) {
        return new Unit(Unit.Kind.CONTAINER, number, "22U1", Optional.of(tareGrams));
    }

    private static Party party(PartyRole role, PartyId id, String nameZh, String nameEn) {
        return new Party(role, id, nameZh, nameEn, Optional.empty());
    }

    private static LegPlan leg(
            int number,
            Mode mode,
            Place from,
            Place to,
            PartyId carrier,
            String departure,
            String arrival,
            int gauge) {
        return new LegPlan(
                number,
                mode,
                from,
                to,
                carrier,
                "承运人" + carrier,
                "Carrier " + carrier,
                Optional.of(Times.at(departure)),
                Optional.of(Times.at(arrival)),
                mode == Mode.ROAD ? "CMR" : "SMGS",
                gauge);
    }

    private static Place place(String code, String nameZh, String nameEn) {
        return new Place(PlaceScheme.UNLOCODE, code, nameZh, nameEn);
    }

    private static Place own(String code, String nameZh, String nameEn) {
        return new Place(PlaceScheme.OWN, code, nameZh, nameEn);
    }
}
