package io.yidan.gateway.decide;

import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.Place;
import io.yidan.proto.type.v1.PlaceScheme;
import io.yidan.proto.waybill.v1.AcceptHandoverRequest;
import io.yidan.proto.waybill.v1.ApproveWaybillRequest;
import io.yidan.proto.waybill.v1.CloseWaybillRequest;
import io.yidan.proto.waybill.v1.ConfirmDeliveryRequest;
import io.yidan.proto.waybill.v1.DisputeHandoverRequest;
import io.yidan.proto.waybill.v1.IssueWaybillRequest;
import io.yidan.proto.waybill.v1.LiftHoldRequest;
import io.yidan.proto.waybill.v1.OfferHandoverRequest;
import io.yidan.proto.waybill.v1.RefuseHandoverRequest;
import io.yidan.proto.waybill.v1.SettleDisputeRequest;

import java.util.List;

/** Makes of a form the request the wire would have brought. */
record FormRequests(String waybill, DecisionForm form) {
    ApproveWaybillRequest approve() {
        return ApproveWaybillRequest.newBuilder()
                .setWaybillNumber(waybill)
                .setRequestId(text(form.request()))
                .build();
    }

    IssueWaybillRequest issue() {
        return IssueWaybillRequest.newBuilder()
                .setWaybillNumber(waybill)
                .setRequestId(text(form.request()))
                .build();
    }

    ConfirmDeliveryRequest confirm() {
        return ConfirmDeliveryRequest.newBuilder()
                .setWaybillNumber(waybill)
                .setRequestId(text(form.request()))
                .setReservation(text(form.text()))
                .build();
    }

    CloseWaybillRequest close() {
        return CloseWaybillRequest.newBuilder()
                .setWaybillNumber(waybill)
                .setRequestId(text(form.request()))
                .build();
    }

    LiftHoldRequest lift() {
        return LiftHoldRequest.newBuilder()
                .setWaybillNumber(waybill)
                .setRequestId(text(form.request()))
                .setHoldId(text(form.id()))
                .setReason(text(form.text()))
                .build();
    }

    /** An offer is named by the one-time key of its form. */
    OfferHandoverRequest offer() {
        return OfferHandoverRequest.newBuilder()
                .setWaybillNumber(waybill)
                .setRequestId(text(form.request()))
                .setHandoverId("page:" + text(form.request()))
                .setToParty(text(form.to()))
                .addAllUnits(units())
                .setPlace(place())
                .setAt(at())
                .build();
    }

    /** A photo is of what is remarked; without a remark there is none. */
    AcceptHandoverRequest accept(String photo) {
        var request =
                AcceptHandoverRequest.newBuilder()
                        .setWaybillNumber(waybill)
                        .setRequestId(text(form.request()))
                        .setHandoverId(text(form.id()))
                        .setAt(at());
        if (!text(form.text()).isEmpty()) {
            request.addRemarksBuilder()
                    .setRemark(text(form.text()))
                    .setUnit(units().stream().findFirst().orElse(""))
                    .setPhotoSha256(photo);
        }
        return request.build();
    }

    RefuseHandoverRequest refuse() {
        return RefuseHandoverRequest.newBuilder()
                .setWaybillNumber(waybill)
                .setRequestId(text(form.request()))
                .setHandoverId(text(form.id()))
                .setAt(at())
                .setReasonCode(text(form.reason()))
                .setRemark(text(form.text()))
                .build();
    }

    DisputeHandoverRequest dispute() {
        return DisputeHandoverRequest.newBuilder()
                .setWaybillNumber(waybill)
                .setRequestId(text(form.request()))
                .setHandoverId(text(form.id()))
                .addAllUnits(units())
                .setReasonCode(text(form.reason()))
                .setRemark(text(form.text()))
                .build();
    }

    SettleDisputeRequest settle() {
        return SettleDisputeRequest.newBuilder()
                .setWaybillNumber(waybill)
                .setRequestId(text(form.request()))
                .setDisputeId(text(form.id()))
                .setLiableParty(text(form.to()))
                .setOutcome(text(form.text()))
                .build();
    }

    private List<String> units() {
        return form.unit() == null
                ? List.of()
                : form.unit().stream().filter(unit -> !unit.isBlank()).toList();
    }

    private Place place() {
        try {
            return Place.newBuilder()
                    .setScheme(PlaceScheme.valueOf("PLACE_SCHEME_" + text(form.scheme())))
                    .setCode(text(form.place()))
                    .build();
        } catch (IllegalArgumentException _) {
            throw NotAccepted.of(
                    ErrorCode.CODE_SCHEME_UNKNOWN, "scheme", "there is no such scheme of places");
        }
    }

    /** To the minute, as people read clocks. */
    private EventTime at() {
        return FormTime.read(text(form.at()));
    }

    private static String text(String told) {
        return told == null ? "" : told.strip();
    }
}
