package io.yidan.codec.request;

import com.google.protobuf.Message;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.codec.customs.CaseSteps;
import io.yidan.codec.customs.Identities;
import io.yidan.codec.customs.Words;
import io.yidan.codec.type.Places;
import io.yidan.codec.type.Times;
import io.yidan.customs.step.DeclareGoods;
import io.yidan.customs.step.LinkWaybill;
import io.yidan.customs.step.TakeStep;
import io.yidan.proto.customs.v1.DeclareGoodsRequest;
import io.yidan.proto.customs.v1.LinkWaybillRequest;
import io.yidan.proto.customs.v1.TakeCaseStepRequest;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.WaybillNumber;

import java.util.Optional;

/** Reads what a party asks about a customs case. What waybills say is put in by who knows them. */
public record CaseRequests(PartyId by) {

    public DeclareGoods read(DeclareGoodsRequest asked) {
        var procedure = Words.read(asked.getProcedure(), At.TOP.in("procedure"));
        At.TOP.in("identity").require(asked.hasIdentity() || !procedure.isDirect());
        At.TOP.in("unloading_place").require(asked.hasUnloadingPlace() || procedure.isDirect());
        return new DeclareGoods(
                stamp(asked, asked.getRequestId()),
                procedure,
                At.TOP.each(
                        "waybill_numbers",
                        asked.getWaybillNumbersList(),
                        (text, here) ->
                                here.parent().read(here.name(), text, WaybillNumber::parse)),
                Places.read(asked.getPlace(), At.TOP.in("place")),
                Maybe.when(
                        !procedure.isDirect(),
                        () -> Places.read(asked.getUnloadingPlace(), At.TOP.in("unloading_place"))),
                Times.instant(asked.getExpectedAt(), At.TOP.in("expected_at")),
                Maybe.when(
                        procedure.isDirect(),
                        () -> Identities.read(asked.getIdentity(), At.TOP.in("identity"))));
    }

    public LinkWaybill read(LinkWaybillRequest asked) {
        return new LinkWaybill(
                number(asked.getCaseNumber()),
                stamp(asked, asked.getRequestId()),
                Maybe.when(asked.hasExpectedRevision(), asked::getExpectedRevision),
                At.TOP.read("waybill_number", asked.getWaybillNumber(), WaybillNumber::parse));
    }

    /** Without the hash of the declared data, which is put in by who knows the case. */
    public TakeStep read(TakeCaseStepRequest asked) {
        return new TakeStep(
                number(asked.getCaseNumber()),
                stamp(asked, asked.getRequestId()),
                Maybe.when(asked.hasExpectedRevision(), asked::getExpectedRevision),
                CaseSteps.read(asked.getStep(), At.TOP.in("step")),
                Optional.empty());
    }

    private Stamp stamp(Message asked, String request) {
        return new Stamp(
                by, At.TOP.read("request_id", request, RequestId::new), RequestHash.of(asked));
    }

    private static CaseNumber number(String told) {
        return At.TOP.read("case_number", told, CaseNumber::new);
    }
}
