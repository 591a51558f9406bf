package io.yidan.codec.request;

import com.google.protobuf.Message;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.codec.content.Contents;
import io.yidan.codec.personal.PersonalVault;
import io.yidan.codec.type.Persons;
import io.yidan.codec.type.UnitIds;
import io.yidan.proto.waybill.v1.ApproveWaybillRequest;
import io.yidan.proto.waybill.v1.CloseWaybillRequest;
import io.yidan.proto.waybill.v1.ConfirmDeliveryRequest;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;
import io.yidan.proto.waybill.v1.IssueWaybillRequest;
import io.yidan.proto.waybill.v1.LiftHoldRequest;
import io.yidan.proto.waybill.v1.PlaceHoldRequest;
import io.yidan.proto.waybill.v1.SettleConflictRequest;
import io.yidan.proto.waybill.v1.VoidWaybillRequest;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.value.Bytes;

import java.util.Optional;

/** Reads what a party asks to be decided. Requests about handovers are in {@link HandoverRequests}. */
public record Requests(PartyId by, PersonalVault vault) {

    /** A draft as it is asked for, before it has a number. The prefix is the operator's and the customer's part. */
    public record Draft(
            String numberPrefix, RequestId request, Bytes requestHash, WaybillContent content) {}

    public Draft read(DraftWaybillRequest asked) {
        var content =
                Contents.read(asked.getContent(), At.TOP.in("content"), Persons.toldBy(by, vault));
        return new Draft(
                asked.getNumberOperator() + asked.getNumberCustomer(),
                request("request_id", asked.getRequestId()),
                RequestHash.of(asked),
                content);
    }

    public WaybillCommand.Approve read(ApproveWaybillRequest asked) {
        var expected = Maybe.when(asked.hasExpectedRevision(), asked::getExpectedRevision);
        return new WaybillCommand.Approve(
                ask(asked, asked.getWaybillNumber(), asked.getRequestId(), expected));
    }

    /** Without the hash of the content, which is put in by who knows the content. */
    public WaybillCommand.Issue read(IssueWaybillRequest asked) {
        var expected = Maybe.when(asked.hasExpectedRevision(), asked::getExpectedRevision);
        var ask = ask(asked, asked.getWaybillNumber(), asked.getRequestId(), expected);
        return new WaybillCommand.Issue(ask, Bytes.of(new byte[0]));
    }

    public WaybillCommand.VoidWaybill read(VoidWaybillRequest asked) {
        var expected = Maybe.when(asked.hasExpectedRevision(), asked::getExpectedRevision);
        var ask = ask(asked, asked.getWaybillNumber(), asked.getRequestId(), expected);
        return new WaybillCommand.VoidWaybill(ask, asked.getReasonCode());
    }

    public WaybillCommand.PlaceHold read(PlaceHoldRequest asked) {
        var expected = Maybe.when(asked.hasExpectedRevision(), asked::getExpectedRevision);
        return new WaybillCommand.PlaceHold(
                ask(asked, asked.getWaybillNumber(), asked.getRequestId(), expected),
                asked.getReasonCode(),
                UnitIds.read(asked.getUnitsList(), At.TOP),
                asked.getLiftingCondition());
    }

    public WaybillCommand.LiftHold read(LiftHoldRequest asked) {
        var expected = Maybe.when(asked.hasExpectedRevision(), asked::getExpectedRevision);
        return new WaybillCommand.LiftHold(
                ask(asked, asked.getWaybillNumber(), asked.getRequestId(), expected),
                request("hold_id", asked.getHoldId()),
                asked.getReason());
    }

    public WaybillCommand.ConfirmDelivery read(ConfirmDeliveryRequest asked) {
        var expected = Maybe.when(asked.hasExpectedRevision(), asked::getExpectedRevision);
        var ask = ask(asked, asked.getWaybillNumber(), asked.getRequestId(), expected);
        return new WaybillCommand.ConfirmDelivery(ask, asked.getReservation());
    }

    public WaybillCommand.Close read(CloseWaybillRequest asked) {
        var expected = Maybe.when(asked.hasExpectedRevision(), asked::getExpectedRevision);
        return new WaybillCommand.Close(
                ask(asked, asked.getWaybillNumber(), asked.getRequestId(), expected));
    }

    public WaybillCommand.SettleConflict read(SettleConflictRequest asked) {
        var expected = Maybe.when(asked.hasExpectedRevision(), asked::getExpectedRevision);
        var originator = At.TOP.read("originator", asked.getOriginator(), PartyId::new);
        return new WaybillCommand.SettleConflict(
                ask(asked, asked.getWaybillNumber(), asked.getRequestId(), expected),
                new FactKey(originator, asked.getSourceSystem(), asked.getEventId()),
                asked.getFactRevision(),
                At.TOP.hash("standing_sha256", asked.getStandingSha256()),
                asked.getReason());
    }

    WaybillCommand.Ask ask(
            Message asked, String waybill, String request, Optional<Long> expectedRevision) {
        var number = At.TOP.read("waybill_number", waybill, WaybillNumber::parse);
        var stamp = new Stamp(by, request("request_id", request), RequestHash.of(asked));
        return new WaybillCommand.Ask(number, stamp, expectedRevision);
    }

    private static RequestId request(String field, String id) {
        return At.TOP.read(field, id, RequestId::new);
    }
}
