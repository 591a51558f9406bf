package io.yidan.command.alias;

import io.yidan.command.unmatched.Matching;
import io.yidan.command.unmatched.UnmatchedFacts;
import io.yidan.command.unmatched.WaitingFacts;
import io.yidan.command.unmatched.WaitingFacts.Waiting;
import io.yidan.eventstore.follow.BatchListener;
import io.yidan.eventstore.follow.LogBatch;
import io.yidan.eventstore.letter.NotYet;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.unmatched.UnmatchedFact;
import io.yidan.waybill.unmatched.UnmatchedSettled;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Tries facts addressed to an alias again, when they are kept and when the index learns something of a waybill that has
 * the alias; one follower of the log at a time.
 */
public final class AliasMatching implements BatchListener {
    private final UnmatchedFacts facts;
    private final WaitingFacts waiting;
    private final Matching matching;
    private final AliasIndex index;
    private final Duration patience;

    /** The patience is how long the index is waited for before the same events are tried again. */
    public AliasMatching(
            UnmatchedFacts facts,
            WaitingFacts waiting,
            Matching matching,
            AliasIndex index,
            Duration patience) {
        this.facts = facts;
        this.waiting = waiting;
        this.matching = matching;
        this.index = index;
        this.patience = patience;
    }

    @Override
    public void on(LogBatch batch) {
        Set<String> touched = new LinkedHashSet<>();
        Set<Waiting> again = new LinkedHashSet<>();
        for (var recorded : batch.events()) {
            switch (recorded.event()) {
                case UnmatchedFact(Address.ByAlias(var alias), var fact) -> {
                    var place = new Waiting(recorded.stream(), recorded.version());
                    waiting.add(place, alias, fact.key().originator(), recorded.recordedAt());
                    again.add(place);
                }
                case UnmatchedSettled settled -> {
                    matching.on(recorded);
                    again.removeIf(place -> settled.endsAll() && before(recorded, place));
                }
                case WaybillEvent _ -> touched.add(recorded.stream());
                default -> {}
            }
        }
        if (waiting.anyByAlias()) {
            tryAgain(batch.end(), touched, again);
        }
    }

    private static boolean before(RecordedEvent end, Waiting place) {
        return place.stream().equals(end.stream()) && place.version() < end.version();
    }

    private void tryAgain(long position, Set<String> touched, Set<Waiting> again) {
        if (!index.awaitReached(position, patience)) {
            throw new NotYet("the alias index is behind");
        }
        again.addAll(waiting.waitingForAliasesOf(touched));
        again.forEach(place -> matching.tryAgain(place, facts.at(place.stream(), place.version())));
    }
}
