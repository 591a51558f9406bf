package io.yidan.exchange.operate;

import io.yidan.command.alias.AliasIndex;
import io.yidan.command.alias.AliasProjection;
import io.yidan.command.unmatched.UnmatchedSettings;
import io.yidan.command.unmatched.WaitingFacts;
import io.yidan.eventstore.follow.Pace;
import io.yidan.eventstore.letter.DeadLetters;
import io.yidan.eventstore.read.LogReader;
import io.yidan.exchange.axon.Paces;
import io.yidan.query.QueryConfiguration;
import io.yidan.query.health.Health;
import io.yidan.query.tracking.Reached;
import io.yidan.query.tracking.TrackingProjection;

import java.util.List;

/** Asks every part of the exchange how it goes. Positions are read before the head, so that none seems ahead of it. */
record ExchangeHealth(
        LogReader log,
        Reached tracking,
        AliasIndex aliases,
        DeadLetters letters,
        WaitingFacts waiting,
        UnmatchedSettings settings)
        implements Health {
    private static final int SHOWN = 100;

    @Override
    public Report now() {
        var models =
                List.of(
                        model(
                                TrackingProjection.FOLLOWER,
                                tracking.position(),
                                QueryConfiguration.PACE),
                        model(AliasProjection.FOLLOWER, aliases.reached(), Paces.INDEX));
        var head = log.head();
        var all = waiting.all();
        return new Report(
                head.position(),
                head.recordedAt(),
                models,
                letters.stuck(SHOWN),
                letters.countStuck(),
                new Unmatched(
                        all.count(),
                        all.oldest(),
                        settings.quotaPerParty(),
                        settings.expiry().toDays()));
    }

    /** It may be behind by as much as its follower takes at once. */
    private static Model model(String name, long position, Pace pace) {
        return new Model(name, position, pace.most());
    }
}
