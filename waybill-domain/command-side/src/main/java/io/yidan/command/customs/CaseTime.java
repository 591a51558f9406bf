package io.yidan.command.customs;

import io.yidan.access.Caller;
import io.yidan.command.CaseCommands;
import io.yidan.command.CaseReply;
import io.yidan.command.OwnThread;
import io.yidan.customs.CustomsCase;
import io.yidan.customs.effect.Effects;
import io.yidan.customs.effect.TimeUp;
import io.yidan.customs.step.JointStep;
import io.yidan.customs.step.StepTaken;
import io.yidan.waybill.clearance.CaseNumber;

import java.time.Instant;
import java.util.Optional;

/** What time brings about in customs cases. */
public record CaseTime(CaseLog log, CaseCommands cases) {
    private static final String TRANSFER = "transfer:";
    private static final String CONDITIONS = "conditions:";

    /** Something that will be due, under an id that is unique in the case. */
    public record Clock(String id, Instant due) {}

    /** What a step sets going. */
    public static Optional<Clock> clock(StepTaken taken, int version) {
        return switch (taken.step()) {
            case JointStep.TransferAuthorised(var permit) ->
                    Optional.of(new Clock(TRANSFER + version, permit.deadline()));
            case JointStep.ConditionsSet(var conditions) ->
                    Optional.of(new Clock(CONDITIONS + version, conditions.until()));
            default -> Optional.empty();
        };
    }

    /** Whether a deadline is one of a case. */
    public static boolean isOurs(String deadline) {
        return deadline.startsWith(TRANSFER) || deadline.startsWith(CONDITIONS);
    }

    /** Raises what is due; whether it is done, or there is nothing to do any more. */
    public boolean isDone(CaseNumber number, String deadline, Instant now) {
        var step = due(log.customsCase(number), deadline, now);
        if (step.isEmpty()) {
            return true;
        }
        var asked =
                Effects.due(number, number + ":" + deadline, step.get(), Caller.EXCHANGE.party());
        var reply = OwnThread.call(() -> cases.take(Caller.EXCHANGE, asked));
        return !(reply instanceof CaseReply.Busy || reply instanceof CaseReply.Unknown);
    }

    private static Optional<JointStep> due(CustomsCase known, String deadline, Instant now) {
        return deadline.startsWith(TRANSFER)
                ? TimeUp.transfer(known, now)
                : TimeUp.conditions(known, now);
    }
}
