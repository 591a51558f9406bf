package io.yidan.command.unmatched;

import io.yidan.access.Caller;
import io.yidan.command.OwnThread;
import io.yidan.command.Reply;
import io.yidan.eventstore.letter.NotYet;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.decision.WaybillEvent.WaybillIssued;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.unmatched.UnmatchedFact;
import io.yidan.waybill.unmatched.UnmatchedSettled;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.Optional;

/**
 * Tries facts addressed to a number again, when they are kept and when their waybill is issued; one follower of the log
 * at a time.
 */
public final class Matching {
    private static final Logger LOG = LoggerFactory.getLogger(Matching.class);
    private final UnmatchedFacts facts;
    private final WaitingFacts waiting;
    private final Recorder recorder;

    /** Records a fact on issued waybills in which the caller has a part; empty if there is none. */
    @FunctionalInterface
    public interface Recorder {
        Optional<Reply> recordOn(Caller caller, Address addressedTo, Fact fact);
    }

    public Matching(UnmatchedFacts facts, WaitingFacts waiting, Recorder recorder) {
        this.facts = facts;
        this.waiting = waiting;
        this.recorder = recorder;
    }

    /** Takes in one event of the log; harmless when told twice. */
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case UnmatchedFact(Address.Number number, var fact) -> {
                var place = new WaitingFacts.Waiting(recorded.stream(), recorded.version());
                waiting.add(
                        place, number.waybill(), fact.key().originator(), recorded.recordedAt());
                tryAgain(place, new UnmatchedFact(number, fact));
            }
            case UnmatchedSettled settled -> {
                if (settled.endsAll()) {
                    waiting.removeBefore(recorded.stream(), recorded.version());
                }
            }
            case WaybillIssued _ -> {
                for (var place : waiting.waitingFor(new WaybillNumber(recorded.stream()))) {
                    tryAgain(place, facts.at(place.stream(), place.version()));
                }
            }
            default -> {}
        }
    }

    /** Gives up facts whose last telling came before this time. */
    public void expire(Instant keptBefore) {
        for (var last : waiting.lastKeptBefore(keptBefore, 100)) {
            if (facts.settle(last, UnmatchedSettled.expired())) {
                waiting.removeBefore(last.stream(), last.version() + 1);
            }
        }
    }

    /** Records it if it fits now, and then settles it. */
    public void tryAgain(WaitingFacts.Waiting place, UnmatchedFact kept) {
        var reply =
                OwnThread.call(
                        () ->
                                recorder.recordOn(
                                        new Caller(kept.fact().key().originator()),
                                        kept.addressedTo(),
                                        kept.fact()));
        reply.ifPresent(
                answer -> {
                    switch (answer) {
                        case Reply.Kept on -> {
                            facts.settle(place, UnmatchedSettled.found(on.waybill().orElseThrow()));
                            waiting.remove(place);
                        }
                        case Reply.Refused(var why) -> turnedDown(place, kept, why.why().name());
                        case Reply.Denied(var why, _) -> turnedDown(place, kept, why.name());
                        case Reply.Taken _, Reply.Busy _, Reply.Unknown _ ->
                                throw new NotYet("try " + place.stream() + " again: " + answer);
                    }
                });
    }

    /** It waits on, for a person to say where it belongs. */
    private void turnedDown(WaitingFacts.Waiting place, UnmatchedFact kept, String code) {
        LOG.info("{} does not fit the waybill it is told for: {}", kept.fact().key(), code);
        waiting.turnedDown(place, code);
    }
}
