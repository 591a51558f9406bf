package io.yidan.query;

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
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.value.EventTime;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The waybill of these tests: three boxes by rail to the land port, a stay there, and by road to the smelter. */
public final class Sample {
    public static final WaybillNumber WAYBILL = new WaybillNumber("DEMO0001202608310001");
    public static final PartyId SHIPPER = new PartyId("SHP");
    public static final PartyId PLANT = new PartyId("PLT");
    public static final PartyId OPERATOR = new PartyId("MTO");
    public static final PartyId RAILWAY = new PartyId("CNR");
    public static final PartyId LAND_PORT = new PartyId("TCJ");
    public static final PartyId FLEET = new PartyId("RDC");
    public static final PartyId CUSTOMS = new PartyId("CUU");
    public static final PartyId STRANGER = new PartyId("XYZ");
    public static final UnitId BOX_1 = new UnitId("DEMU3000025");
    public static final UnitId BOX_2 = new UnitId("DEMU3000030");
    public static final UnitId BOX_7 = new UnitId("DEMU3000088");
    public static final List<UnitId> BOXES = List.of(BOX_1, BOX_2, BOX_7);
    public static final Place ALASHANKOU = place("CNAKL", "阿拉山口", "Alashankou");
    public static final Place KUITUN = place("CNKUI", "奎屯", "Kuitun");
    public static final Place CHANGJI = place("CNCJI", "昌吉陆港站", "Changji land port");
    public static final Place SMELTER =
            new Place(PlaceScheme.OWN, "CN-FK-PLANT1", "阜康冶炼厂", "Fukang smelter");

    private Sample() {}

    public static WaybillContent content() {
        return new WaybillContent(
                List.of(
                        party(PartyRole.SHIPPER, SHIPPER, "示例矿业有限公司", "Sample Mining Co."),
                        party(PartyRole.CONSIGNEE, PLANT, "示例铜冶炼有限公司", "Sample Copper Co."),
                        party(PartyRole.OPERATOR, OPERATOR, "示例多式联运", "Sample Multimodal"),
                        party(PartyRole.CUSTOMS_UNLOADING, CUSTOMS, "乌昌海关", "Wuchang Customs")),
                List.of(),
                List.of(
                        new CargoLine(
                                1,
                                "铜精矿",
                                "copper concentrate",
                                new HsCode("2603000090"),
                                "KZ",
                                3,
                                "",
                                92_190_000,
                                84_140_000,
                                Optional.of(850),
                                Optional.empty())),
                Stream.of(BOX_1, BOX_2, BOX_7)
                        .map(
                                id ->
                                        new Unit(
                                                Unit.Kind.CONTAINER,
                                                id,
                                                "22U1",
                                                Optional.of(2_680_000L)))
                        .toList(),
                List.of(
                        leg(1, Mode.RAIL, ALASHANKOU, CHANGJI, RAILWAY, "21:30", "07T10:40"),
                        leg(2, Mode.TERMINAL, CHANGJI, CHANGJI, LAND_PORT, "", "07T14:40"),
                        leg(3, Mode.ROAD, CHANGJI, SMELTER, FLEET, "", "07T17:00")),
                Optional.empty());
    }

    public static EventTime.Moment at(String moment) {
        var time = OffsetDateTime.parse(moment);
        return new EventTime.Moment(
                time.toInstant(),
                time.getOffset().getTotalSeconds() / 60,
                EventTime.Precision.SECOND);
    }

    private static Party party(PartyRole role, PartyId id, String zh, String en) {
        return new Party(role, id, zh, en, Optional.empty());
    }

    private static Place place(String code, String zh, String en) {
        return new Place(PlaceScheme.UNLOCODE, code, zh, en);
    }

    private static LegPlan leg(
            int number, Mode mode, Place from, Place to, PartyId by, String start, String end) {
        return new LegPlan(
                number,
                mode,
                from,
                to,
                by,
                by + "（示例）",
                by + " (sample)",
                start.isEmpty()
                        ? Optional.empty()
                        : Optional.of(at("2026-09-06T" + start + ":00+08:00")),
                Optional.of(at("2026-09-" + end + ":00+08:00")),
                "GB-RAIL",
                mode == Mode.RAIL ? 1435 : 0);
    }
}
