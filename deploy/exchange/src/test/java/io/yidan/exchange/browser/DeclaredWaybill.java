package io.yidan.exchange.browser;

import io.yidan.access.Caller;
import io.yidan.command.CaseCommands;
import io.yidan.command.CaseReply;
import io.yidan.command.customs.CaseLog;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.DeclareGoods;
import io.yidan.customs.step.TakeStep;
import io.yidan.customs.step.Verdict;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;
import io.yidan.exchange.demo.PlayedJourney;
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

/** Goods that wait at the gate for an inspection. */
record DeclaredWaybill(PlayedJourney exchange) {
    /** What they are known by. */
    static final String PLATE = Roads.TRUCK.tractor().value();

    /** Gives the number of the case. */
    String atTheGate(String waybill) {
        var declare =
                new DeclareGoods(
                        stamp(Roads.DECLARANT, "declare"),
                        Procedure.DIRECT_EXPORT,
                        List.of(new WaybillNumber(waybill)),
                        JourneyA.ALASHANKOU,
                        Optional.empty(),
                        exchange.clock().instant().plus(Duration.ofHours(12)),
                        Optional.of(Roads.TRUCK));
        var number = taken(cases().declare(new Caller(Roads.DECLARANT), declare));
        take(number, new CaseStep.DeclarationAccepted("949920260000000025"));
        var known = exchange.bean(CaseLog.class).customsCase(number);
        take(number, CaseScene.review(known, Verdict.INSPECT_ON_ARRIVAL, "6"));
        return number.value();
    }

    private void take(CaseNumber number, CaseStep step) {
        var stamp = stamp(Roads.LOCAL, step.getClass().getSimpleName());
        taken(
                cases().take(
                                new Caller(Roads.LOCAL),
                                new TakeStep(
                                        number, stamp, Optional.empty(), step, Optional.empty())));
    }

    private static CaseNumber taken(CaseReply reply) {
        return ((CaseReply.Taken) reply).customsCase();
    }

    private static Stamp stamp(PartyId by, String request) {
        return new Stamp(by, new RequestId("gate:" + request), Hash.of(request));
    }

    private CaseCommands cases() {
        return exchange.bean(CaseCommands.class);
    }
}
