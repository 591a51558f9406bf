package io.yidan.command.alias;

import io.yidan.access.Caller;
import io.yidan.eventstore.read.LogReader;
import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.alias.AliasSpan;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.value.EventTime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the way of a fact as {@link AliasRoutes} would after other facts were told that are only being tried. */
public final class AliasForesight {
    private final AliasIndex index;
    private final FactRoutes routes;
    private final LogReader log;
    private final Duration patience;

    /** The patience is how long an index behind the log is waited for. */
    public AliasForesight(AliasIndex index, FactRoutes routes, LogReader log, Duration patience) {
        this.index = index;
        this.routes = routes;
        this.log = log;
        this.patience = patience;
    }

    /** A holder of the alias at the time asked for, and when it is known to have gone off. */
    record Holder(Match match, Optional<Instant> left) {}

    /**
     * The way it would take, without claiming it. What the tried waybills would be known by then stands in for what the
     * index knows of them.
     */
    public List<Match> of(Caller caller, Alias alias, Fact fact, Collection<Known> tried) {
        var claimed = routes.of(fact.key());
        if (!claimed.isEmpty()) {
            return claimed;
        }
        index.awaitReached(log.head().position(), patience);
        var time = fact.envelope().time();
        var issued = tried.stream().filter(known -> known.life().isPresent()).toList();
        var numbers = issued.stream().map(AliasForesight::number).map(WaybillNumber::value);
        var others = index.others(alias, time, caller.party(), numbers.toList());
        var holders = new ArrayList<>(others.holders());
        Optional<Instant> latest = others.latestStart();
        for (var known : issued) {
            var spans = known.spans().stream().filter(s -> s.alias().equals(alias)).toList();
            if (known.parties().contains(caller.party().value())) {
                spans.stream()
                        .filter(span -> covers(span, time))
                        .map(span -> holder(known, span))
                        .forEach(holders::add);
            }
            latest =
                    Stream.concat(latest.stream(), spans.stream().map(AliasSpan::from))
                            .filter(from -> !from.isAfter(time.start()))
                            .max(Comparator.naturalOrder());
        }
        return Choice.of(alias, fact, there(holders, latest));
    }

    /** Without those that went off before somebody took the alias up again. */
    private static List<Match> there(List<Holder> holders, Optional<Instant> latest) {
        return holders.stream()
                .filter(
                        holder ->
                                holder.left()
                                        .filter(left -> latest.filter(left::isBefore).isPresent())
                                        .isEmpty())
                .map(Holder::match)
                .distinct()
                .sorted(Comparator.comparing(match -> match.waybill().value()))
                .toList();
    }

    private static boolean covers(AliasSpan span, EventTime time) {
        return !span.from().isAfter(time.order())
                && span.to().filter(end -> !end.isAfter(time.start())).isEmpty();
    }

    private static Holder holder(Known known, AliasSpan span) {
        return new Holder(new Match(number(known), span.leg(), span.unit()), span.left());
    }

    private static WaybillNumber number(Known known) {
        return known.waybill().number().orElseThrow();
    }
}
