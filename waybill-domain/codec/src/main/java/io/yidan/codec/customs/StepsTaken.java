package io.yidan.codec.customs;

import com.google.protobuf.ByteString;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.JointStep;
import io.yidan.customs.step.StepTaken;
import io.yidan.proto.event.v1.CaseStepTaken;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.EventTime;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Steps taken, as they are stored. */
public final class StepsTaken {
    private StepsTaken() {}

    public static StepTaken read(Stamp stamp, CaseStepTaken kept) {
        return new StepTaken(
                new CaseNumber(kept.getCaseNumber()),
                stamp,
                step(kept),
                Maybe.when(
                        kept.hasBasisSha256(),
                        () -> Bytes.of(kept.getBasisSha256().toByteArray())));
    }

    private static CaseStep step(CaseStepTaken kept) {
        return switch (kept.getHappenedCase()) {
            case DECLARED -> Declarations.read(kept.getDeclared());
            case WAYBILL_LINKED ->
                    new CaseStep.WaybillLinked(BoundWaybills.read(kept.getWaybillLinked()));
            case WAYBILL_REBOUND ->
                    new CaseStep.WaybillRebound(BoundWaybills.read(kept.getWaybillRebound()));
            case STEP -> CaseSteps.read(kept.getStep(), At.TOP.in("step"));
            case HAPPENED_NOT_SET -> throw new IllegalArgumentException("no step is set");
        };
    }

    public static CaseStepTaken write(StepTaken taken) {
        var wire = CaseStepTaken.newBuilder().setCaseNumber(taken.customsCase().value());
        taken.basis()
                .map(hash -> ByteString.copyFrom(hash.toArray()))
                .ifPresent(wire::setBasisSha256);
        switch (taken.step()) {
            case CaseStep.Declared declared -> wire.setDeclared(Declarations.write(declared));
            case CaseStep.WaybillLinked(var bound) ->
                    wire.setWaybillLinked(BoundWaybills.write(bound));
            case CaseStep.WaybillRebound(var bound) ->
                    wire.setWaybillRebound(BoundWaybills.write(bound));
            case CaseStep other -> wire.setStep(CaseSteps.write(other));
        }
        return wire.build();
    }

    /** When it happened, where the step says so itself. */
    public static Optional<Instant> time(StepTaken taken) {
        return switch (taken.step()) {
            case CaseStep.Arrived(_, var at) -> at(at);
            case CaseStep.Inspected(_, _, var at) -> at(at);
            case CaseStep.SealsAffixed(_, var at) -> at(at);
            case CaseStep.Exited(var at) -> at(at);
            case CaseStep.DispositionDone(var at) -> at(at);
            case CaseStep.Declared _,
                    CaseStep.WaybillLinked _,
                    CaseStep.WaybillUnlinked _,
                    CaseStep.WaybillRebound _,
                    CaseStep.DeclarationAccepted _,
                    CaseStep.IdentityAmended _,
                    CaseStep.DocumentsSupplied _,
                    CaseStep.Reviewed _,
                    CaseStep.DispositionOrdered _,
                    CaseStep.Withdrawn _,
                    CaseStep.Closed _ ->
                    Optional.empty();
            case JointStep joint -> time(joint);
        };
    }

    private static Optional<Instant> time(JointStep step) {
        return switch (step) {
            case JointStep.UnitsMoved moved -> at(moved.at());
            case JointStep.Checked made -> at(made.at());
            case JointStep.UnitsSealed(_, var at) -> at(at);
            case JointStep.ArrivalVerified(_, var at) -> at(at);
            case JointStep.IrregularityResolved resolved -> at(resolved.at());
            case JointStep.SampleTaken taken -> at(taken.at());
            case JointStep.SampleSent sent -> at(sent.at());
            case JointStep.SampleReceived received -> at(received.at());
            case JointStep.ResultReported reported -> at(reported.at());
            case JointStep.DeclarationCompleted(var at) -> at(at);
            case JointStep.DutySettled(_, var at) -> at(at);
            case JointStep.SealsRead(var readings) ->
                    readings.stream().map(one -> one.at().order()).max(Comparator.naturalOrder());
            case JointStep.CapacityConfirmed _,
                    JointStep.TransferAuthorised _,
                    JointStep.IrregularityRaised _,
                    JointStep.ConditionsSet _,
                    JointStep.Released _ ->
                    Optional.empty();
        };
    }

    private static Optional<Instant> at(EventTime time) {
        return Optional.of(time.order());
    }
}
