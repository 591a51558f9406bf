package io.yidan.command.alias;

import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.alias.AliasSpan;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.value.EventTime;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who held an alias at a time.
 *
 * @param all every holder, also those that had gone off by then
 * @param latestStart when anybody took the alias up last, up to that time
 */
record Holders(List<Holder> all, Optional<Instant> latestStart) {
    private static final Comparator<Match> ORDER =
            Comparator.comparing((Match match) -> match.waybill().value())
                    .thenComparing(match -> match.unit().map(UnitId::value).orElse(""))
                    .thenComparing(match -> match.leg().orElse(0));

    /** A holder, and when it is known to have gone off with what it held. */
    record Holder(Match match, Optional<Instant> left) {}

    /** With a waybill that the index does not show as it is now, for a party that may have no part in it. */
    Holders with(Tried waybill, Alias alias, EventTime time, PartyId party) {
        var spans = waybill.spans(alias);
        if (spans.isEmpty()) {
            return this;
        }
        var held =
                spans.stream()
                        .filter(span -> waybill.names(party) && covers(span, time))
                        .map(span -> new Holder(waybill.match(span), span.left()));
        var starts =
                spans.stream().map(AliasSpan::from).filter(from -> !from.isAfter(time.start()));
        return new Holders(
                Stream.concat(all.stream(), held).toList(),
                Stream.concat(latestStart.stream(), starts).max(Comparator.naturalOrder()));
    }

    /** Without those that had gone off before somebody took the alias up again: a vehicle is on its next trip then. */
    List<Match> there() {
        return all.stream()
                .filter(holder -> holder.left().filter(this::isBeforeLatestStart).isEmpty())
                .map(Holder::match)
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    private boolean isBeforeLatestStart(Instant left) {
        return latestStart.filter(left::isBefore).isPresent();
    }

    private static boolean covers(AliasSpan span, EventTime time) {
        return !span.from().isAfter(time.order())
                && span.to().filter(end -> !end.isAfter(time.start())).isEmpty();
    }
}
