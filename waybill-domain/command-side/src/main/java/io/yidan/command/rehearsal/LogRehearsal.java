package io.yidan.command.rehearsal;

import io.yidan.access.Caller;
import io.yidan.command.Rehearsal;
import io.yidan.command.alias.AliasRoutes;
import io.yidan.command.alias.Known;
import io.yidan.command.unmatched.UnmatchedFacts;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.LogUnreadable;
import io.yidan.waybill.alias.Address;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

import java.util.List;
import java.util.Optional;

/** Tries facts on waybills folded from the log. */
public final class LogRehearsal implements Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(LogRehearsal.class);
    private final LogReader log;
    private final StoredForm form;
    private final AliasRoutes aliases;
    private final UnmatchedFacts unmatched;

    public LogRehearsal(
            LogReader log, StoredForm form, AliasRoutes aliases, UnmatchedFacts unmatched) {
        this.log = log;
        this.form = form;
        this.aliases = aliases;
        this.unmatched = unmatched;
    }

    @Override
    public Optional<Outlook> of(Caller caller, List<Told> facts) {
        try {
            return Optional.of(tried(caller, facts));
        } catch (LogUnreadable | DataAccessException e) {
            LOG.warn("facts cannot be tried", e);
            return Optional.empty();
        }
    }

    private Outlook tried(Caller caller, List<Told> facts) {
        if (facts.stream().anyMatch(told -> told.addressedTo() instanceof Address.ByAlias)) {
            aliases.catchUp();
        }
        var trial =
                new Trial(
                        caller,
                        number -> Known.of(log.stream(number.value(), 0), form),
                        aliases,
                        unmatched);
        return new Outlook(facts.stream().map(trial::tell).toList(), trial.changes());
    }
}
