package io.yidan.customs.testing;

import io.yidan.customs.CustomsCase;
import io.yidan.customs.DeclaredAfter;
import io.yidan.customs.declaration.BoundWaybill;
import io.yidan.customs.declaration.Identity;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.plan.CheckKind;
import io.yidan.customs.step.CaseAnswer;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.JointStep;
import io.yidan.customs.step.StepTaken;
import io.yidan.customs.step.TakeStep;
import io.yidan.customs.step.Verdict;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Times;
import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.EventTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A case on which a test acts, step by step, keeping every event. */
public final class CaseScene {
    public static final CaseNumber NUMBER = new CaseNumber("C202609150001");
    private static final Map<Object, Bytes> HASHES = new ConcurrentHashMap<>();
    private static final EventTime MORNING = Times.at("2026-09-16T07:25+08:00");
    private CustomsCase customsCase = CustomsCase.NONE;
    private CaseAnswer answer;
    private final List<StepTaken> events = new ArrayList<>();
    private int requests;

    /** Declared and taken in. */
    public static CaseScene accepted(Procedure procedure, BoundWaybill... waybills) {
        return declared(procedure, waybills)
                .by(Roads.LOCAL, new CaseStep.DeclarationAccepted("949920260000000025"));
    }

    public static CaseScene declared(Procedure procedure, BoundWaybill... waybills) {
        return new CaseScene().by(Roads.DECLARANT, Roads.declared(procedure, waybills));
    }

    /** Ore under joint supervision, all in at the place of unloading, a sample of it sent to the laboratory. */
    public static CaseScene sampled() {
        return atSite().by(Roads.LOCAL, new JointStep.SampleTaken("S-26-0908", 40, 3, Ores.NOON))
                .by(
                        Roads.LOCAL,
                        new JointStep.SampleSent(
                                "S-26-0908", JourneyA.LAB, new SealNumber("SM-441"), Ores.NOON));
    }

    /** Ore under joint supervision, all in at the place of unloading. */
    public static CaseScene atSite() {
        return sealed().by(Roads.LOCAL, new JointStep.ArrivalVerified(Ores.seals(), Ores.NOON));
    }

    /** Ore under joint supervision, checked and sealed at the port. */
    public static CaseScene sealed() {
        return checkedAtPort()
                .by(Roads.PORT, new JointStep.TransferAuthorised(Ores.permit()))
                .by(Roads.PORT, new JointStep.UnitsSealed(Ores.seals(), Ores.NOON));
    }

    /** Ore under joint supervision, at the port with all checks there passed. */
    public static CaseScene checkedAtPort() {
        return accepted(Procedure.JOINT_IMPORT, Roads.paste())
                .by(Roads.LOCAL, new JointStep.CapacityConfirmed(20, Ores.NOON))
                .by(
                        Roads.PORT,
                        Ores.moved(
                                JointStep.UnitsMoved.Way.REACHED_PORT,
                                JourneyA.BOX_1,
                                JourneyA.BOX_7))
                .by(Roads.PORT, Ores.check(CheckKind.RADIOACTIVITY, true))
                .by(Roads.PORT, Ores.check(CheckKind.DOCUMENTS, true));
    }

    public static CaseStep arrival(Identity seen) {
        return new CaseStep.Arrived(seen, MORNING);
    }

    public static CaseStep inspection(boolean passed) {
        return new CaseStep.Inspected(passed, passed ? "" : "R-ID", MORNING);
    }

    /** Asks under a request of its own. */
    public CaseScene by(PartyId who, CaseStep step) {
        return ask(command(customsCase, who, "request-" + requests++, step));
    }

    public CaseScene ask(TakeStep command) {
        var decision = customsCase.decide(command);
        decision.events().forEach(event -> customsCase = customsCase.evolve(event));
        events.addAll(decision.events());
        answer = decision.answer();
        return this;
    }

    /** The office's verdict on the data as it is now. */
    public CaseScene reviewed(Verdict verdict, String bay) {
        return by(Roads.LOCAL, review(customsCase, verdict, bay));
    }

    public static CaseStep review(CustomsCase known, Verdict verdict, String bay) {
        return new CaseStep.Reviewed(verdict, known.basis().orElse(Hash.of("")), bay, "H-LIC");
    }

    public CaseScene arrives(Identity seen) {
        return by(Roads.PORT, arrival(seen));
    }

    public CaseScene inspected(boolean passed) {
        return by(Roads.PORT, inspection(passed));
    }

    /** A request as the writing side makes it, with the hash of what will be declared. */
    public static TakeStep command(CustomsCase known, PartyId who, String request, CaseStep step) {
        return new TakeStep(
                NUMBER,
                new Stamp(who, new RequestId(request), hash(step)),
                Optional.empty(),
                step,
                DeclaredAfter.of(known, step).map(CaseScene::hash));
    }

    private static Bytes hash(Object what) {
        return HASHES.computeIfAbsent(what, one -> Hash.of(one.toString()));
    }

    public CustomsCase customsCase() {
        return customsCase;
    }

    public CaseAnswer answer() {
        return answer;
    }

    public Refusal why() {
        return ((CaseAnswer.Refused) answer).why();
    }

    public List<StepTaken> events() {
        return List.copyOf(events);
    }
}
