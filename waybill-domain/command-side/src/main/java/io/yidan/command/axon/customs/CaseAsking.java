package io.yidan.command.axon.customs;

import io.yidan.access.Caller;
import io.yidan.access.Denial;
import io.yidan.command.CaseReply;
import io.yidan.command.axon.bus.Trouble;
import io.yidan.customs.step.CaseAnswer;
import io.yidan.customs.step.TakeStep;
import io.yidan.eventstore.log.Placed;
import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.Mark;
import io.yidan.waybill.clearance.CaseNumber;

import org.axonframework.modelling.command.ConcurrencyException;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks a case, again if another node was faster, and says what came of it. */
public final class CaseAsking {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Trouble<CaseReply> TROUBLE =
            new Trouble<>(CaseReply.Busy::new, CaseReply.Unknown::new);
    private final CaseBus bus;
    private final LogReader log;

    public CaseAsking(CaseBus bus, LogReader log) {
        this.bus = bus;
        this.log = log;
    }

    CaseReply ask(Caller caller, TakeStep step) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            try {
                return bus.ask(caller, step)
                        .map(heard -> reply(step.customsCase(), heard))
                        .orElseGet(() -> denied(step.customsCase(), Denial.NOT_FOUND));
            } catch (ConcurrencyException e) {
                // another node wrote first: the case is read anew
            }
        }
        return new CaseReply.Busy(Trouble.RETRY_AFTER);
    }

    /** Says the same whether there is no such case or the caller has no part in it. */
    CaseReply denied(CaseNumber number, Denial denial) {
        return new CaseReply.Denied(
                denial,
                denial == Denial.NOT_FOUND
                        ? "no case " + number
                        : "the step belongs to another party of case " + number);
    }

    CaseReply guarded(Supplier<CaseReply> call) {
        return TROUBLE.guarded(call);
    }

    private CaseReply reply(CaseNumber number, CaseBus.Heard heard) {
        return switch (heard.ruling()) {
            case CaseRuling.Denied(var denial) -> denied(number, denial);
            case CaseRuling.Answered(var answer) -> reply(number, answer, heard.place());
        };
    }

    /** What a case answered; where it stands is looked up if it was not stored just now. */
    CaseReply reply(CaseNumber number, CaseAnswer answer, Optional<Placed> placed) {
        return switch (answer) {
            case CaseAnswer.Refused refused -> new CaseReply.Refused(refused);
            case CaseAnswer.Taken taken -> {
                var mark = mark(number, taken.version(), placed);
                yield new CaseReply.Taken(
                        number, taken.version(), mark.position(), mark.recordedAt());
            }
        };
    }

    private Mark mark(CaseNumber number, long version, Optional<Placed> placed) {
        return placed.map(place -> new Mark(place.position(), place.recordedAt()))
                .or(() -> log.place(number.value(), Math.toIntExact(version)))
                .orElseThrow();
    }
}
