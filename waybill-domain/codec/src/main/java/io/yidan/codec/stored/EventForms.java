package io.yidan.codec.stored;

import com.google.protobuf.InvalidProtocolBufferException;

import io.yidan.codec.customs.StepsTaken;
import io.yidan.codec.customs.plan.Rulebooks;
import io.yidan.codec.fact.FactForms;
import io.yidan.customs.plan.RulesAdopted;
import io.yidan.customs.step.StepTaken;
import io.yidan.proto.event.v1.WaybillEvent;
import io.yidan.waybill.decision.WaybillEvent.Decided;
import io.yidan.waybill.decision.WaybillEvent.FactRecorded;
import io.yidan.waybill.unmatched.UnmatchedFact;
import io.yidan.waybill.unmatched.UnmatchedSettled;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Spells events for the disk and reads them back. */
public final class EventForms {
    private final Splitter splitter = Splitter.of(WaybillEvent.getDescriptor());

    /** Spells an event; one that says no time of its own gets the recorded one. */
    public Form write(Object event, Instant recorded) {
        var message = message(event);
        var time = ownTime(event).orElse(recorded).truncatedTo(ChronoUnit.MICROS);
        return new Form(TypeIds.of(message), time, splitter.split(message));
    }

    /** Reads an event from its parts, one after the other. */
    public Object read(int typeId, byte[] payload) {
        try {
            var message = WaybillEvent.parseFrom(payload);
            if (TypeIds.of(message) != typeId) {
                throw new IllegalStateException(
                        "stored as type " + typeId + ", but reads as type " + TypeIds.of(message));
            }
            return event(message);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(
                    "stored event of type " + typeId + " cannot be read", e);
        }
    }

    /** The message of an event as it is kept and published. */
    public static WaybillEvent message(Object event) {
        return switch (event) {
            case FactRecorded recorded ->
                    WaybillEvent.newBuilder()
                            .setFactRecorded(FactForms.write(recorded.fact()))
                            .build();
            case Decided decided -> Decisions.write(decided);
            case UnmatchedFact unmatched -> Unmatched.write(unmatched);
            case UnmatchedSettled settled -> Unmatched.write(settled);
            case RulesAdopted adopted ->
                    WaybillEvent.newBuilder()
                            .setRulesAdopted(Rulebooks.write(adopted.rules()))
                            .build();
            case StepTaken taken ->
                    WaybillEvent.newBuilder()
                            .setStamp(Stamps.write(taken.stamp()))
                            .setCaseStepTaken(StepsTaken.write(taken))
                            .build();
            default ->
                    throw new IllegalArgumentException(
                            "not an event of the log: " + event.getClass());
        };
    }

    /** The event of a message. */
    public static Object event(WaybillEvent message) {
        return switch (message.getEventCase()) {
            case FACT_RECORDED -> new FactRecorded(FactForms.read(message.getFactRecorded()));
            case FACT_UNMATCHED -> Unmatched.read(message.getFactUnmatched());
            case UNMATCHED_SETTLED -> Unmatched.read(message.getUnmatchedSettled());
            case RULES_ADOPTED -> new RulesAdopted(Rulebooks.read(message.getRulesAdopted()));
            case CASE_STEP_TAKEN ->
                    StepsTaken.read(Stamps.read(message.getStamp()), message.getCaseStepTaken());
            case DRAFTED,
                    APPROVED,
                    ISSUED,
                    VOIDED,
                    HOLD_PLACED,
                    HOLD_LIFTED,
                    HANDOVER_OFFERED,
                    HANDOVER_ACCEPTED,
                    HANDOVER_REFUSED,
                    HANDOVER_EXPIRED,
                    CONFLICT_SETTLED,
                    DELIVERY_CONFIRMED,
                    CLOSED,
                    HANDOVER_DISPUTED,
                    DISPUTE_SETTLED,
                    AMENDMENT_PROPOSED,
                    AMENDMENT_ACCEPTED,
                    AMENDMENT_DECLINED,
                    AMENDMENT_CANCELLED,
                    CASE_LINKED,
                    CASE_UNLINKED,
                    CLEARANCE_GIVEN,
                    CLEARANCE_REVOKED ->
                    Decisions.read(message);
            case EVENT_NOT_SET -> throw new IllegalArgumentException("no event is set");
        };
    }

    private static Optional<Instant> ownTime(Object event) {
        return switch (event) {
            case FactRecorded recorded -> Optional.of(recorded.fact().envelope().time().order());
            case UnmatchedFact unmatched -> Optional.of(unmatched.fact().envelope().time().order());
            case Decided decided -> Decisions.time(decided);
            case StepTaken taken -> StepsTaken.time(taken);
            default -> Optional.empty();
        };
    }
}
