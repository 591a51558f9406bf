package io.yidan.exchange.operate;

import io.yidan.command.alias.AliasIndex;
import io.yidan.command.unmatched.UnmatchedSettings;
import io.yidan.command.unmatched.WaitingFacts;
import io.yidan.eventstore.letter.DeadLetters;
import io.yidan.eventstore.read.LogReader;
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
    private static final int LETTERS = 500;

    /** As many as one batch of the follower holds. */
    private static final long TRACKING_BATCH = 20_000;

    private static final long ALIAS_BATCH = 10_000;

    @Override
    public Report now() {
        var models =
                List.of(
                        new Model(TrackingProjection.FOLLOWER, tracking.position(), TRACKING_BATCH),
                        new Model("alias-index", aliases.reached(), ALIAS_BATCH));
        var head = log.head();
        var all = waiting.all();
        return new Report(
                head.position(),
                head.recordedAt(),
                models,
                letters.all(LETTERS),
                new Unmatched(
                        all.count(),
                        all.oldest(),
                        settings.quotaPerParty(),
                        settings.expiry().toDays()));
    }
}
