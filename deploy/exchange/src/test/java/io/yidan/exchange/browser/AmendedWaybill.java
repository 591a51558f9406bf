package io.yidan.exchange.browser;

import io.yidan.client.Waybills;
import io.yidan.proto.type.v1.CargoLine;
import io.yidan.proto.type.v1.ContentChange;
import io.yidan.proto.type.v1.LegPlan;
import io.yidan.proto.waybill.v1.AcceptAmendmentRequest;
import io.yidan.proto.waybill.v1.ApproveWaybillRequest;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;
import io.yidan.proto.waybill.v1.IssueWaybillRequest;
import io.yidan.proto.waybill.v1.ProposeAmendmentRequest;

import java.util.List;

/** A draft issued, with one change of it agreed to; two more wait for the shipper, one for carriers. */
record AmendedWaybill(Waybills operator, Waybills shipper, DraftWaybillRequest draft) {
    private static final String AGREED = "SHP:amd:1";

    String number() {
        String number = operator.draft(draft).getWaybillNumber();
        shipper.approve(
                ApproveWaybillRequest.newBuilder()
                        .setWaybillNumber(number)
                        .setRequestId("SHP:approve:2")
                        .build());
        long issued =
                operator.issue(
                                IssueWaybillRequest.newBuilder()
                                        .setWaybillNumber(number)
                                        .setRequestId("MTO:issue:2")
                                        .build())
                        .getRevision();
        shipper.proposeAmendment(propose(number, AGREED, issued, "轨道衡复核", heavier()));
        long agreed =
                operator.acceptAmendment(
                                AcceptAmendmentRequest.newBuilder()
                                        .setWaybillNumber(number)
                                        .setRequestId("MTO:yes:1")
                                        .setAmendmentId(AGREED)
                                        .build())
                        .getRevision();
        List.of(
                        propose(number, "MTO:amd:2", agreed, "品名按报关单", described()),
                        propose(number, "MTO:amd:3", agreed, "one box not loaded", without()),
                        propose(number, "MTO:amd:4", agreed, "晚开一列", later()))
                .forEach(operator::proposeAmendment);
        return number;
    }

    private static ProposeAmendmentRequest propose(
            String number, String id, long base, String why, ContentChange change) {
        return ProposeAmendmentRequest.newBuilder()
                .setWaybillNumber(number)
                .setRequestId(id)
                .setBaseRevision(base)
                .setReason(why)
                .setChange(change)
                .build();
    }

    private ContentChange heavier() {
        return cargo(line().setGrossGrams(line().getGrossGrams() + 240_000));
    }

    private ContentChange described() {
        var line = line().setGrossGrams(line().getGrossGrams() + 240_000);
        return cargo(
                line.setDescriptionZh("铜精矿（浮选）")
                        .setDescriptionEn("copper concentrate, flotation")
                        .setHsCode("2603000010"));
    }

    private static ContentChange cargo(CargoLine.Builder line) {
        return ContentChange.newBuilder().addCargoLines(line).build();
    }

    private ContentChange without() {
        return ContentChange.newBuilder()
                .addRemovedUnits(draft.getContent().getUnitsList().getLast().getId())
                .build();
    }

    /** The last leg half an hour later. */
    private ContentChange later() {
        LegPlan.Builder last = draft.getContent().getLegsList().getLast().toBuilder();
        var arrival = last.getPlannedArrivalBuilder().getAtBuilder();
        arrival.setSeconds(arrival.getSeconds() + 1800);
        return ContentChange.newBuilder().addLegs(last).build();
    }

    private CargoLine.Builder line() {
        return draft.getContent().getCargoLines(0).toBuilder();
    }
}
