package io.yidan.command.alias;

import io.yidan.access.Caller;
import io.yidan.eventstore.read.LogReader;
import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.alias.AliasSpan;
import io.yidan.waybill.fact.Fact;
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

    /** Waits until the index shows what the log holds by now, or gives up; once before facts are tried. */
    public void catchUp() {
        index.awaitReached(log.head().position(), patience);
    }

    /** A holder of the alias at the time asked for, and when it is known to have gone off. */
    record Holder(Match match, Optional<Instant> left) {}

    /**
     * The way it would take, without claiming it. What the tried waybills would be known by then stands in for what the
     * index knows of them.
     */
    public List<Match> of(Caller caller, Alias alias, Fact fact, Collection<Tried> tried) {
        var claimed = routes.of(fact.key());
        if (!claimed.isEmpty()) {
            return claimed;
        }
        var time = fact.envelope().time();
        var issued = tried.stream().filter(Tried::isIssued).toList();
        var numbers = issued.stream().map(one -> one.number().value()).toList();
        var others = index.others(alias, time, caller.party(), numbers);
        var holders = new ArrayList<>(others.holders());
        Optional<Instant> latest = others.latestStart();
        for (var one : issued) {
            var spans = one.spans(alias).toList();
            if (one.names(caller.party().value())) {
                spans.stream()
                        .filter(span -> covers(span, time))
                        .map(span -> holder(one, span))
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

    private static Holder holder(Tried one, AliasSpan span) {
        return new Holder(new Match(one.number(), span.leg(), span.unit()), span.left());
    }
}
