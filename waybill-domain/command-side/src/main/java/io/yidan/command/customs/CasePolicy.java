package io.yidan.command.customs;

import io.yidan.access.Caller;
import io.yidan.command.CaseCommands;
import io.yidan.command.CaseReply;
import io.yidan.command.Commands;
import io.yidan.command.OwnThread;
import io.yidan.command.Reply;
import io.yidan.customs.CustomsCase;
import io.yidan.customs.declaration.BoundWaybill;
import io.yidan.customs.effect.Effects;
import io.yidan.customs.effect.WayNews;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.StepTaken;
import io.yidan.customs.step.TakeStep;
import io.yidan.eventstore.letter.NotYet;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.eventstore.read.Unreadable;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.clearance.Clearance;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.id.WaybillNumber;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Carries what customs cases mean to their waybills, and what waybills newly say to their cases; one follower of the log
 * at a time. Each effect has a request id of its own, so that what is told twice takes place once.
 */
public final class CasePolicy {
    private static final Logger LOG = LoggerFactory.getLogger(CasePolicy.class);
    private final CaseLog log;
    private final Commands waybills;
    private final CaseCommands cases;
    private final SupervisedWaybills supervised;

    public CasePolicy(
            CaseLog log, Commands waybills, CaseCommands cases, SupervisedWaybills supervised) {
        this.log = log;
        this.waybills = waybills;
        this.cases = cases;
        this.supervised = supervised;
    }

    /** Whether an event means anything here; one that cannot be read may. */
    public static boolean wanted(Object event) {
        return event instanceof StepTaken
                || event instanceof Unreadable
                || event instanceof WaybillEvent.FactRecorded
                || changesContent(event);
    }

    /** Takes in some events of the log; harmless when told twice. */
    public void on(List<RecordedEvent> batch) {
        batch.forEach(this::on);
        Map<String, Integer> told = new LinkedHashMap<>();
        batch.stream()
                .filter(recorded -> recorded.event() instanceof WaybillEvent.FactRecorded)
                .forEach(recorded -> told.put(recorded.stream(), recorded.version()));
        told.keySet().retainAll(supervised.among(told.keySet()));
        told.forEach((stream, version) -> tellWay(new WaybillNumber(stream), version));
    }

    private void on(RecordedEvent recorded) {
        if (recorded.event() instanceof StepTaken taken) {
            carry(taken, recorded.version());
        } else if (changesContent(recorded.event())) {
            rebind(new WaybillNumber(recorded.stream()), recorded.version());
        }
    }

    private static boolean changesContent(Object event) {
        return switch (event) {
            case WaybillEvent.AmendmentProposed proposed -> proposed.contentHash().isPresent();
            case WaybillEvent.AmendmentAccepted accepted -> accepted.contentHash().isPresent();
            default -> false;
        };
    }

    private void carry(StepTaken taken, int version) {
        var before = CustomsCase.of(log.steps(taken.customsCase()).subList(0, version));
        var after = before.evolve(taken);
        for (var command : new Effects(before, taken, after).commands()) {
            said(command, OwnThread.call(() -> waybills.decide(Caller.EXCHANGE, command)));
        }
        covered(taken, after)
                .forEach(
                        bound -> {
                            sayAgain(taken.customsCase(), bound);
                            after.supervision().ifPresent(_ -> supervised.add(bound.number()));
                        });
        tellSoFar(taken, after, version);
    }

    /** What was told of the way before the case wanted to know it. */
    private void tellSoFar(StepTaken taken, CustomsCase after, int version) {
        if (after.supervision().isEmpty() || taken.stamp().by().equals(Caller.EXCHANGE.party())) {
            return;
        }
        for (var bound : after.declaration().orElseThrow().waybills()) {
            tellWay(
                    taken.customsCase(),
                    log.waybill(bound.number()),
                    bound.number(),
                    "c" + version);
        }
    }

    /** Every case that supervises the way of the waybill learns what its facts say now. */
    private void tellWay(WaybillNumber number, int version) {
        var waybill = log.waybill(number);
        waybill.clearances().values().stream()
                .filter(Clearance::linked)
                .forEach(one -> tellWay(one.customsCase(), waybill, number, "w" + version));
    }

    private void tellWay(
            CaseNumber customsCase, Waybill waybill, WaybillNumber number, String cause) {
        var known = log.customsCase(customsCase);
        int read = known.supervision().map(one -> one.readings().size()).orElse(0);
        for (var step : WayNews.of(known, waybill)) {
            take(Effects.told(customsCase, number, cause, read, step, Caller.EXCHANGE.party()));
        }
    }

    /** Waybills the step has brought under the case, as it took them. */
    private static Stream<BoundWaybill> covered(StepTaken taken, CustomsCase after) {
        return switch (taken.step()) {
            case CaseStep.Declared _ -> after.declaration().orElseThrow().waybills().stream();
            case CaseStep.WaybillLinked(var bound) -> Stream.of(bound);
            case CaseStep _ -> Stream.empty();
        };
    }

    /** A waybill may have been amended after it was read and before there was a case to be told of it. */
    private void sayAgain(CaseNumber customsCase, BoundWaybill taken) {
        var waybill = log.waybill(taken.number());
        waybill.content()
                .flatMap(content -> BoundWaybill.of(taken.number(), content))
                .filter(now -> !now.equals(taken))
                .ifPresent(now -> rebind(customsCase, now, waybill.version()));
    }

    private static void said(WaybillCommand.Decide command, Reply reply) {
        switch (reply) {
            case Reply.Taken _ -> {}
            case Reply.Refused _, Reply.Denied _ ->
                    LOG.warn("{} had no effect: {}", command, reply);
            case Reply.Busy _, Reply.Unknown _, Reply.Kept _ ->
                    throw new NotYet(command + " again: " + reply);
        }
    }

    /** Every case that covers the waybill learns what it says now. */
    private void rebind(WaybillNumber number, int version) {
        var waybill = log.waybill(number, version);
        var bound = waybill.content().flatMap(content -> BoundWaybill.of(number, content));
        waybill.clearances().values().stream()
                .filter(Clearance::linked)
                .forEach(one -> bound.ifPresent(now -> rebind(one.customsCase(), now, version)));
    }

    private void rebind(CaseNumber customsCase, BoundWaybill now, long version) {
        take(Effects.rebinding(customsCase, now, version, Caller.EXCHANGE.party()));
    }

    private void take(TakeStep step) {
        var reply = OwnThread.call(() -> cases.take(Caller.EXCHANGE, step));
        switch (reply) {
            case CaseReply.Taken _ -> {}
            case CaseReply.Refused _, CaseReply.Denied _ ->
                    LOG.info("{} was not told of {}: {}", step.customsCase(), step.step(), reply);
            case CaseReply.Busy _, CaseReply.Unknown _ ->
                    throw new NotYet("tell " + step.customsCase() + " again: " + reply);
        }
    }
}
