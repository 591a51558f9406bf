package io.yidan.gateway.post;

import io.yidan.access.Caller;
import io.yidan.codec.personal.NothingKept;
import io.yidan.codec.personal.PersonalVault;
import io.yidan.command.Rehearsal;
import io.yidan.command.Rehearsal.Foreseen;
import io.yidan.command.Rehearsal.Told;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.gateway.problem.Refusals;
import io.yidan.proto.carrier.v1.CheckLegEventsResponse;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.carrier.v1.LegEventCheck;
import io.yidan.proto.carrier.v1.PostLegEventRequest;
import io.yidan.waybill.id.WaybillNumber;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Says what would come of happenings, in the words in which posting them is answered. */
public final class Checking {
    private static final PersonalVault NO_NAMES = new NothingKept();
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private final Rehearsal rehearsal;
    private final FormCheck check;
    private final Semaphore places;

    /** So many checks at once, as each may hold a thousand waybills in memory; further callers come again. */
    public Checking(Rehearsal rehearsal, FormCheck check, int checksAtOnce) {
        this.rehearsal = rehearsal;
        this.check = check;
        this.places = new Semaphore(checksAtOnce);
    }

    /** One check for each event; those in wrong form count for nothing in the checks of the others. */
    public CheckLegEventsResponse check(Caller caller, List<LegEvent> events) {
        if (!places.tryAcquire()) {
            throw NotAccepted.busy(RETRY_AFTER);
        }
        try {
            return checked(caller, events);
        } finally {
            places.release();
        }
    }

    private CheckLegEventsResponse checked(Caller caller, List<LegEvent> events) {
        var items = events.stream().map(event -> item(caller, event)).toList();
        var outlook =
                rehearsal
                        .of(caller, items.stream().flatMap(item -> item.told().stream()).toList())
                        .orElseThrow(() -> NotAccepted.of(ErrorCode.UNREACHABLE));
        var foreseen = outlook.facts().iterator();
        var answer = CheckLegEventsResponse.newBuilder();
        for (var item : items) {
            answer.addChecks(item.refused().orElseGet(() -> check(foreseen.next())));
        }
        outlook.waybills().stream().map(Ahead::of).forEach(answer::addWaybills);
        return answer.build();
    }

    /** A fact to be tried, or why it is none. */
    private record Item(Optional<Told> told, Optional<LegEventCheck> refused) {}

    private Item item(Caller caller, LegEvent event) {
        try {
            check.check(PostLegEventRequest.newBuilder().setEvent(event).build());
            return new Item(Optional.of(Telling.read(caller, event, NO_NAMES)), Optional.empty());
        } catch (NotAccepted why) {
            return new Item(Optional.empty(), Optional.of(refused(why)));
        }
    }

    private static LegEventCheck check(Foreseen foreseen) {
        return switch (foreseen) {
            case Foreseen.TurnedDown(var why) -> refused(Refusals.of(why));
            case Foreseen.Kept kept -> {
                var check = LegEventCheck.newBuilder().setOutcome(Outcomes.write(kept.outcome()));
                kept.waybill().map(WaybillNumber::value).ifPresent(check::setWaybillNumber);
                if (kept.outcome() == io.yidan.waybill.fact.Outcome.DUPLICATE) {
                    check.setFirstOutcome(Outcomes.write(kept.first()));
                }
                yield check.build();
            }
        };
    }

    private static LegEventCheck refused(NotAccepted why) {
        return LegEventCheck.newBuilder()
                .addAllProblems(why.problems())
                .setStatusCode(why.code().grpc().value())
                .build();
    }
}
