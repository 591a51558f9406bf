package io.yidan.exchange.demo.customs;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;

import io.yidan.proto.customs.v1.DeclareGoodsRequest;
import io.yidan.proto.customs.v1.LinkWaybillRequest;
import io.yidan.proto.customs.v1.TakeCaseStepRequest;
import io.yidan.proto.type.v1.EventTime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what a row says of a customs case: a request of the contract, with the name of the case beside it. */
public record CaseReader(Forms forms) {

    /** Makes a message of what is written in the file. */
    @FunctionalInterface
    public interface Forms {
        Message read(Map<?, ?> written, Message.Builder into) throws InvalidProtocolBufferException;
    }

    /** The act of this name; steps that happened at a time and do not say when take that of the row. */
    public CaseAct read(String name, Map<?, ?> written, Optional<EventTime> at)
            throws InvalidProtocolBufferException {
        var content = new LinkedHashMap<Object, Object>(written);
        if (!(content.remove("case") instanceof String known)) {
            throw new IllegalArgumentException("no case is named");
        }
        return switch (name) {
            case "declare_goods" ->
                    new CaseAct.Declare(
                            known,
                            (DeclareGoodsRequest)
                                    forms.read(content, DeclareGoodsRequest.newBuilder()));
            case "link_waybill" ->
                    new CaseAct.Link(
                            known,
                            (LinkWaybillRequest)
                                    forms.read(content, LinkWaybillRequest.newBuilder()));
            case "take_step" ->
                    new CaseAct.Step(
                            known,
                            timed(
                                    (TakeCaseStepRequest)
                                            forms.read(content, TakeCaseStepRequest.newBuilder()),
                                    at));
            default -> throw new IllegalArgumentException("no such act of customs: " + name);
        };
    }

    private static TakeCaseStepRequest timed(TakeCaseStepRequest request, Optional<EventTime> at) {
        if (!StepFields.lacks(request.getStep(), "at")) {
            return request;
        }
        var when = at.orElseThrow(() -> new IllegalArgumentException("the row does not say when"));
        return request.toBuilder().setStep(StepFields.with(request.getStep(), "at", when)).build();
    }
}
