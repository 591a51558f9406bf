package io.yidan.exchange.demo.customs;

import io.yidan.proto.customs.v1.DeclareGoodsRequest;
import io.yidan.proto.customs.v1.LinkWaybillRequest;
import io.yidan.proto.customs.v1.TakeCaseStepRequest;

/** What a party of the demo does about a customs case. Numbers are put in when they are known. */
public sealed interface CaseAct {

    /** What the file calls the case: its number is given by the exchange. Example: paste. */
    String known();

    /** Declares the goods of the journey's waybill. */
    record Declare(String known, DeclareGoodsRequest request) implements CaseAct {}

    /** Puts the journey's waybill under a declaration that is there. */
    record Link(String known, LinkWaybillRequest request) implements CaseAct {}

    /** Takes any other step. One that rests on declared data and does not say which rests on what is shown then. */
    record Step(String known, TakeCaseStepRequest request) implements CaseAct {}
}
