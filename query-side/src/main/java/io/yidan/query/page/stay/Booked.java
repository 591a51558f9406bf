package io.yidan.query.page.stay;

import io.yidan.query.page.part.Scene;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.stay.Cause;
import io.yidan.waybill.stay.Piece;
import io.yidan.waybill.stay.Stay;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Time booked to a party for one cause.
 *
 * @param percent its share of all time units stood at the place, for the bar
 * @param units how many units, and how long each on average
 */
public record Booked(String party, String why, int percent, String units) {

    private record Key(PartyId party, Cause cause) {}

    private static final class Sum {
        private Duration time = Duration.ZERO;
        private final Set<UnitId> units = new HashSet<>();
    }

    /** The most of it first; what comes to less than a minute is left out. */
    static List<Booked> of(Scene scene, List<Stay> stays) {
        var at = scene.face().now();
        Map<Key, Sum> sums = new LinkedHashMap<>();
        for (Stay stay : stays) {
            for (Piece piece : stay.pieces()) {
                add(sums, stay, piece, at);
            }
        }
        var all = sums.values().stream().map(sum -> sum.time).reduce(Duration.ZERO, Duration::plus);
        return sums.entrySet().stream()
                .filter(one -> one.getValue().time.toMinutes() > 0)
                .sorted(Comparator.comparing(one -> one.getValue().time.negated()))
                .map(one -> of(scene, one.getKey(), one.getValue(), all))
                .toList();
    }

    private static void add(Map<Key, Sum> sums, Stay stay, Piece piece, Instant at) {
        var length = stay.length(piece, at);
        if (!length.isZero()) {
            var key = new Key(piece.party().orElse(null), piece.cause());
            var sum = sums.computeIfAbsent(key, _ -> new Sum());
            sum.time = sum.time.plus(length);
            sum.units.add(stay.unit());
        }
    }

    private static Booked of(Scene scene, Key key, Sum sum, Duration all) {
        String party =
                key.party() == null
                        ? scene.say("stay.nobody")
                        : scene.names().party(key.party().value());
        return new Booked(
                party,
                scene.words().code("cause", key.cause().name()),
                (int) Math.round(100.0 * sum.time.toSeconds() / all.toSeconds()),
                scene.say(
                        "stay.each",
                        scene.names().units(sum.units.size()),
                        scene.face().length(sum.time.dividedBy(sum.units.size()))));
    }
}
