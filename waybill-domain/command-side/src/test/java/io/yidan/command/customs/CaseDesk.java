package io.yidan.command.customs;

import static io.yidan.waybill.testing.Told.fact;

import io.yidan.access.Caller;
import io.yidan.command.CaseReply;
import io.yidan.command.testing.Desk;
import io.yidan.command.testing.WritingSide;
import io.yidan.customs.CustomsCase;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.DeclareGoods;
import io.yidan.customs.step.LinkWaybill;
import io.yidan.customs.step.TakeStep;
import io.yidan.customs.step.Verdict;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;
import io.yidan.eventstore.log.NumberRegister;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.JourneyA;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the declarant and the offices come with what they want of one node. */
record CaseDesk(WritingSide node, Desk desk) {

    static CaseDesk of(WritingSide node) {
        return new CaseDesk(node, new Desk(node));
    }

    /** Issued, and its goods under way. */
    WaybillNumber underWay(String request) {
        var number = desk.issued(request);
        desk.told(
                number,
                fact("KZR", "mv", "1")
                        .leg(1)
                        .departed(
                                JourneyA.BALKHASH,
                                JourneyA.BOX_1,
                                JourneyA.BOX_7,
                                JourneyA.BOX_12));
        return number;
    }

    CaseReply declare(PartyId by, String request, WaybillNumber... waybills) {
        return node.cases.declare(
                new Caller(by),
                new DeclareGoods(
                        stamp(by, request),
                        Procedure.DIRECT_IMPORT,
                        List.of(waybills),
                        JourneyA.ALASHANKOU,
                        Optional.empty(),
                        Roads.EVENING.plus(Duration.ofHours(12)),
                        Optional.of(Roads.TRUCK)));
    }

    /** A process gave this number to a declaration of this request and got no further. */
    static void reserved(WritingSide node, CaseNumber number, String request) {
        var register = new NumberRegister(node.logPool);
        String prefix = number.value().substring(0, 9);
        int serial = Integer.parseInt(number.value().substring(9));
        for (int n = 1; n < serial; n++) {
            register.reserve(prefix, "somebody", "request " + n);
        }
        var stamp = stamp(Roads.DECLARANT, request);
        register.reserve(prefix, stamp.by().value(), "declare " + stamp.request());
    }

    CaseNumber declared(String request, WaybillNumber... waybills) {
        return ((CaseReply.Taken) declare(Roads.DECLARANT, request, waybills)).customsCase();
    }

    CaseReply link(CaseNumber number, String request, WaybillNumber waybill) {
        return node.cases.link(
                new Caller(Roads.DECLARANT),
                new LinkWaybill(
                        number, stamp(Roads.DECLARANT, request), Optional.empty(), waybill));
    }

    CaseReply take(CaseNumber number, PartyId by, String request, CaseStep step) {
        return node.cases.take(
                new Caller(by),
                new TakeStep(
                        number,
                        stamp(by, request + step),
                        Optional.empty(),
                        step,
                        Optional.empty()));
    }

    /** Accepted, decided, seen and released. */
    void released(CaseNumber number) {
        take(number, Roads.LOCAL, "acc", new CaseStep.DeclarationAccepted("949920260000000025"));
        review(number, Verdict.RELEASE_ON_ARRIVAL, "");
        take(number, Roads.PORT, "arr", CaseScene.arrival(Roads.TRUCK));
    }

    void review(CaseNumber number, Verdict verdict, String bay) {
        take(
                number,
                Roads.LOCAL,
                "rev" + customsCase(number).version(),
                CaseScene.review(customsCase(number), verdict, bay));
    }

    CustomsCase customsCase(CaseNumber number) {
        return node.caseLog.customsCase(number);
    }

    Waybill waybill(WaybillNumber number) {
        return node.caseLog.waybill(number);
    }

    private static Stamp stamp(PartyId by, String request) {
        var name = Hash.of(request).hex().substring(0, 16);
        return new Stamp(by, new RequestId(name), Hash.of(by + request));
    }
}
