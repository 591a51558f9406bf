package io.yidan.query.list.write;

import io.yidan.waybill.owed.Claim;
import io.yidan.waybill.owed.Owed;
import io.yidan.waybill.owed.Since;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is owed as time goes on though nothing is told: one entry before the first turn and one from each turn on.
 *
 * @param at the turns, in order
 * @param owed what is owed between them, one more than there are turns
 */
record Turns(List<Instant> at, List<Standing> owed) {

    /** Who owes something, and since when units stand because of it. */
    record Standing(List<String> debtors, Optional<Instant> standsSince) {

        static Standing of(List<Claim> claims, boolean onTheWay, Instant time) {
            var owed = Owed.of(claims, time);
            return new Standing(
                    owed.stream().map(one -> one.debtor().value()).distinct().sorted().toList(),
                    owed.stream()
                            .filter(one -> onTheWay && one.stops())
                            .flatMap(one -> since(one.since()))
                            .min(Instant::compareTo));
        }

        private static Stream<Instant> since(Since since) {
            return switch (since) {
                case Since.Told(var told) -> Stream.of(told.order());
                case Since.Recorded _ -> Stream.empty();
            };
        }
    }

    /** Goods stand only once they are on the way; before and after it, papers wait. */
    static Turns of(List<Claim> claims, boolean onTheWay) {
        var at = new ArrayList<Instant>();
        var owed = new ArrayList<Standing>();
        owed.add(Standing.of(claims, onTheWay, Instant.MIN));
        for (Instant turn : turns(claims)) {
            var next = Standing.of(claims, onTheWay, turn);
            if (!next.equals(owed.getLast())) {
                at.add(turn);
                owed.add(next);
            }
        }
        return new Turns(List.copyOf(at), List.copyOf(owed));
    }

    /** A claim changes after its instants, not at them. */
    private static TreeSet<Instant> turns(List<Claim> claims) {
        var turns = new TreeSet<Instant>();
        claims.stream()
                .flatMap(claim -> Stream.of(claim.from(), claim.until(), claim.due()))
                .flatMap(Optional::stream)
                .map(at -> at.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS))
                .forEach(turns::add);
        return turns;
    }
}
