package io.yidan.codec.sample;

import static io.yidan.codec.sample.Samples.BOX_2;
import static io.yidan.codec.sample.Samples.BOX_3;
import static io.yidan.codec.sample.Samples.CNR;
import static io.yidan.codec.sample.Samples.DAY;
import static io.yidan.codec.sample.Samples.HASH;
import static io.yidan.codec.sample.Samples.KZR;
import static io.yidan.codec.sample.Samples.NOON;
import static io.yidan.codec.sample.Samples.PERSON;

import io.yidan.waybill.amend.ContentChange;
import io.yidan.waybill.content.CargoLine;
import io.yidan.waybill.content.CommercialTerms;
import io.yidan.waybill.content.Contact;
import io.yidan.waybill.content.DangerousGoods;
import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.Party;
import io.yidan.waybill.content.PartyRole;
import io.yidan.waybill.content.Unit;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.HandoverRemark;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.happening.Condition.SealState;
import io.yidan.waybill.id.HsCode;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.SocialCreditCode;
import io.yidan.waybill.id.UnNumber;
import io.yidan.waybill.id.UnitId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One decision of every kind. */
final class SampleDecisions {
    private static final Stamp STAMP = new Stamp(new PartyId("MTO"), new RequestId("req:1"), HASH);
    private static final Instant LATER = Instant.parse("2026-09-06T07:50:00Z");

    private SampleDecisions() {}

    static Stream<Object> all() {
        return Stream.of(
                new WaybillEvent.WaybillDrafted(STAMP, Samples.WAYBILL, content()),
                new WaybillEvent.WaybillApproved(STAMP),
                new WaybillEvent.WaybillIssued(STAMP, HASH),
                new WaybillEvent.WaybillVoided(STAMP, "C-TYPE"),
                new WaybillEvent.HoldPlaced(
                        STAMP, "H-SEAL", List.of(BOX_2), "seal looked at again"),
                new WaybillEvent.HoldLifted(STAMP, new RequestId("req:0"), "seal is whole"),
                new WaybillEvent.HandoverOffered(
                        STAMP,
                        "ho:1",
                        CNR,
                        List.of(BOX_2, BOX_3),
                        Samples.ALTYNKOL,
                        NOON,
                        Optional.of(24),
                        LATER),
                new WaybillEvent.HandoverAccepted(
                        STAMP, "ho:1", NOON, List.of(remark()), Optional.of(PERSON)),
                new WaybillEvent.HandoverRefused(STAMP, "ho:1", DAY, "R-DMG", "box 3 leaks"),
                new WaybillEvent.HandoverExpired(STAMP, "ho:1"),
                new WaybillEvent.ConflictSettled(
                        STAMP, new FactKey(KZR, "mv", "7"), 2, HASH, "yard log"),
                new WaybillEvent.DeliveryConfirmed(STAMP, "two dents"),
                new WaybillEvent.WaybillClosed(STAMP),
                new WaybillEvent.AmendmentProposed(
                        STAMP, 3, "weighed again", change(), List.of(KZR, CNR), Optional.of(HASH)),
                new WaybillEvent.AmendmentAccepted(
                        STAMP, new RequestId("amd:1"), Optional.of(HASH)),
                new WaybillEvent.AmendmentDeclined(
                        STAMP, new RequestId("amd:1"), "slip says otherwise"),
                new WaybillEvent.AmendmentCancelled(STAMP, new RequestId("amd:1"), "typed wrong"),
                new WaybillEvent.HandoverDisputed(
                        STAMP, "ho:1", List.of(BOX_2), "R-DMG", "door bent"),
                new WaybillEvent.DisputeSettled(
                        STAMP, new RequestId("dsp:1"), Optional.of(CNR), "photo of the gate"),
                new WaybillEvent.CaseLinked(STAMP, SampleSteps.CASE),
                new WaybillEvent.CaseUnlinked(STAMP, SampleSteps.CASE),
                new WaybillEvent.ClearanceGiven(STAMP, SampleSteps.CASE, HASH),
                new WaybillEvent.ClearanceRevoked(STAMP, SampleSteps.CASE));
    }

    private static HandoverRemark remark() {
        return new HandoverRemark(
                Optional.of(BOX_2), "dent in the side wall", "", SealState.INTACT);
    }

    private static ContentChange change() {
        var whole = content();
        return new ContentChange(
                whole.parties(),
                whole.contacts(),
                whole.cargo(),
                List.of(2),
                List.of(box(BOX_3)),
                List.of(BOX_2),
                whole.legs(),
                whole.terms());
    }

    private static WaybillContent content() {
        var code = new SocialCreditCode("91350100M000100Y43");
        var shipper =
                new Party(PartyRole.SHIPPER, KZR, "示例铜冶炼有限公司", "Demo Copper", Optional.of(code));
        var goods =
                new DangerousGoods(
                        new UnNumber("UN1824"), "8", "II", "SODIUM HYDROXIDE SOLUTION", "+86 000");
        var line =
                new CargoLine(
                        1,
                        "阴极铜",
                        "copper cathodes",
                        new HsCode("7403111000"),
                        "KZ",
                        24,
                        "bundle",
                        51_440_000L,
                        51_400_000L,
                        Optional.of(850),
                        Optional.of(goods));
        var terms =
                new CommercialTerms(
                        Optional.of(PartyRole.CONSIGNEE),
                        "CIP",
                        Optional.of(1_250_000L),
                        "CNY",
                        "PICC-1",
                        "C-1",
                        "I-1",
                        Optional.of(300_000_000L));
        return new WaybillContent(
                List.of(shipper),
                List.of(new Contact(PartyRole.SHIPPER, PERSON)),
                List.of(line),
                List.of(box(BOX_2), box(BOX_3)),
                List.of(leg()),
                Optional.of(terms));
    }

    private static Unit box(UnitId id) {
        return new Unit(Unit.Kind.CONTAINER, id, "22U1", Optional.of(2_680_000L));
    }

    private static LegPlan leg() {
        return new LegPlan(
                1,
                LegPlan.Mode.RAIL,
                Samples.ALTYNKOL,
                Samples.PLANT,
                CNR,
                "示例铁路",
                "Demo Rail",
                Optional.of(NOON),
                Optional.empty(),
                "SMGS",
                1520);
    }
}
