package io.yidan.query.page.amend;

import static io.yidan.query.Sample.WAYBILL;

import io.yidan.query.Sample;
import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.waybill.amend.ContentChange;
import io.yidan.waybill.content.Contact;
import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.Party;
import io.yidan.waybill.content.PartyRole;
import io.yidan.waybill.content.Unit;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.testing.Changes;
import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.Sealed;

import java.util.List;
import java.util.Optional;

/** A waybill of which a fleet, a box, a consignee and a contact are changed, and more is proposed. */
final class Amended {
    static final PartyId OTHER_PLANT = new PartyId("PL2");
    static final UnitId OTHER_BOX = new UnitId("DEMU3000154");
    private static final Bytes HASH = Bytes.ofHex("a7");

    private Amended() {}

    static TestExchange exchange() {
        var exchange = new TestExchange();
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        exchange.clock("2026-09-05T09:00:00+08:00");
        exchange.append(
                WAYBILL,
                proposed(Sample.SHIPPER, "amd:1", "收货方改厂", change(), Sample.OPERATOR),
                accepted(Sample.OPERATOR, "amd:1"));
        exchange.clock("2026-09-05T10:00:00+08:00");
        exchange.append(
                WAYBILL,
                proposed(
                        Sample.OPERATOR,
                        "amd:2",
                        "train leaves later",
                        Changes.legs(later(), leg(2), leg(3)),
                        Sample.RAILWAY),
                proposed(Sample.SHIPPER, "amd:3", "typed wrong", heavier(), Sample.OPERATOR),
                new WaybillEvent.AmendmentDeclined(
                        Story.stamp(Sample.OPERATOR, "no:3"),
                        new RequestId("amd:3"),
                        "slip says otherwise"));
        exchange.project();
        return exchange;
    }

    private static WaybillEvent proposed(
            PartyId by, String id, String why, ContentChange change, PartyId... approvers) {
        return new WaybillEvent.AmendmentProposed(
                Story.stamp(by, id), 2, why, change, List.of(approvers), Optional.empty());
    }

    private static WaybillEvent accepted(PartyId by, String id) {
        return new WaybillEvent.AmendmentAccepted(
                Story.stamp(by, "yes:" + id), new RequestId(id), Optional.of(HASH));
    }

    private static ContentChange change() {
        var plant =
                new Party(PartyRole.CONSIGNEE, OTHER_PLANT, "示例二厂", "Sample Two", Optional.empty());
        var box = new Unit(Unit.Kind.CONTAINER, OTHER_BOX, "22U1", Optional.of(2_680_000L));
        return new ContentChange(
                List.of(plant),
                List.of(new Contact(PartyRole.CONSIGNEE, new Sealed("5f1e", 1, Bytes.ofHex("00")))),
                List.of(),
                List.of(),
                List.of(box),
                List.of(Sample.BOX_2),
                List.of(),
                Optional.empty());
    }

    private static ContentChange heavier() {
        return Changes.cargo(Changes.weighing(95_000_000));
    }

    private static LegPlan later() {
        var leg = leg(1);
        return new LegPlan(
                leg.number(),
                leg.mode(),
                leg.from(),
                leg.to(),
                leg.carrier(),
                leg.carrierNameZh(),
                leg.carrierNameEn(),
                Optional.of(Sample.at("2026-09-06T23:30:00+08:00")),
                leg.plannedArrival(),
                leg.liabilityRegime(),
                leg.gaugeMillimetres());
    }

    private static LegPlan leg(int number) {
        return Sample.content().leg(number).orElseThrow();
    }
}
