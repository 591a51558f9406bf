package io.yidan.command.alias;

import io.yidan.access.Caller;
import io.yidan.eventstore.read.LogReader;
import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.fact.Fact;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Finds the waybills that a fact told by alias goes to, the first time by the index and from then on the same way. */
public final class AliasRoutes {
    private final AliasIndex index;
    private final FactRoutes routes;
    private final LogReader log;
    private final Duration patience;

    /** The patience is how long an index behind the log is waited for, usually 250 ms. */
    public AliasRoutes(AliasIndex index, FactRoutes routes, LogReader log, Duration patience) {
        this.index = index;
        this.routes = routes;
        this.log = log;
        this.patience = patience;
    }

    /**
     * The way of the fact; empty if it is not certain whose the alias was. A vehicle may be on its next trip already, so
     * what the log says by now is waited for, whether or not the index knows an earlier holder.
     */
    public List<Match> of(Caller caller, Alias alias, Fact fact) {
        var claimed = routes.of(fact.key());
        if (!claimed.isEmpty()) {
            return claimed;
        }
        catchUp();
        var chosen = chosen(caller, alias, fact, List.of());
        return chosen.isEmpty() ? chosen : routes.claim(fact.key(), chosen);
    }

    /**
     * The way the fact would take after others were told that are only being tried, without claiming it. What the tried
     * waybills would be known by then stands in for what the index knows of them; it has been caught up with before.
     */
    public List<Match> foreseen(Caller caller, Alias alias, Fact fact, Collection<Tried> tried) {
        var claimed = routes.of(fact.key());
        return claimed.isEmpty() ? chosen(caller, alias, fact, tried) : claimed;
    }

    /** Waits until the index shows what the log holds by now, or gives up. */
    public void catchUp() {
        index.awaitReached(log.head().position(), patience);
    }

    private List<Match> chosen(Caller caller, Alias alias, Fact fact, Collection<Tried> tried) {
        var time = fact.envelope().time();
        var issued = tried.stream().filter(Tried::isIssued).toList();
        var holders = index.holders(alias, time, caller.party(), issued);
        for (var one : issued) {
            holders = holders.with(one, alias, time, caller.party());
        }
        return Choice.of(alias, fact, holders.there());
    }
}
