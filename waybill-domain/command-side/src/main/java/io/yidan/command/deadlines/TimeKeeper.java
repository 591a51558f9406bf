package io.yidan.command.deadlines;

import io.yidan.access.Caller;
import io.yidan.command.Commands;
import io.yidan.command.Reply;
import io.yidan.command.customs.CaseTime;
import io.yidan.command.unmatched.Matching;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.value.Bytes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at the clock once a second and asks for what time brings about, under the exchange's own name. */
public final class TimeKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TimeKeeper.class);
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("time-keeper").factory());
    private final Deadlines deadlines;
    private final Matching matching;
    private final Commands commands;
    private final CaseTime cases;
    private final Clock clock;
    private final Duration unmatchedExpiry;

    public TimeKeeper(
            Deadlines deadlines,
            Matching matching,
            Commands commands,
            CaseTime cases,
            Clock clock,
            Duration unmatchedExpiry) {
        this.deadlines = deadlines;
        this.matching = matching;
        this.commands = commands;
        this.cases = cases;
        this.clock = clock;
        this.unmatchedExpiry = unmatchedExpiry;
    }

    public void start() {
        timer.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        timer.shutdown();
    }

    /** Does now what is due now. */
    public void tick() {
        try {
            deadlines.whatIsDue(clock.instant(), this::expired);
            matching.expire(clock.instant().minus(unmatchedExpiry));
        } catch (RuntimeException e) {
            LOG.warn("what is due could not be done; trying again", e);
        }
    }

    /** One that fails does not keep the others waiting. */
    private boolean expired(Deadlines.Due due) {
        try {
            if (CaseTime.isOurs(due.deadlineId())) {
                return cases.isDone(
                        new CaseNumber(due.stream()), due.deadlineId(), clock.instant());
            }
            var reply =
                    commands.decide(
                            Caller.EXCHANGE,
                            new WaybillCommand.ExpireHandover(ask(due), due.handover()));
            return !(reply instanceof Reply.Busy || reply instanceof Reply.Unknown);
        } catch (RuntimeException e) {
            LOG.warn("{} could not be done; trying again", due, e);
            return false;
        }
    }

    private static WaybillCommand.Ask ask(Deadlines.Due due) {
        var request = new RequestId(due.deadlineId());
        var stamp = new Stamp(Caller.EXCHANGE.party(), request, Bytes.of(new byte[0]));
        return new WaybillCommand.Ask(new WaybillNumber(due.stream()), stamp, Optional.empty());
    }
}
