package io.yidan.command.rehearsal;

import io.yidan.access.Caller;
import io.yidan.command.Rehearsal;
import io.yidan.command.Reply;
import io.yidan.command.alias.AliasForesight;
import io.yidan.command.alias.Known;
import io.yidan.command.unmatched.UnmatchedFacts;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.LogUnreadable;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.id.WaybillNumber;

import org.springframework.dao.DataAccessException;

import java.util.List;
import java.util.stream.Stream;

/** Tries facts on waybills folded from the log. */
public final class LogRehearsal implements Rehearsal {
    private final LogReader log;
    private final StoredForm form;
    private final AliasForesight aliases;
    private final UnmatchedFacts unmatched;

    public LogRehearsal(
            LogReader log, StoredForm form, AliasForesight aliases, UnmatchedFacts unmatched) {
        this.log = log;
        this.form = form;
        this.aliases = aliases;
        this.unmatched = unmatched;
    }

    @Override
    public Outlook of(Caller caller, List<Told> facts) {
        var trial = new Trial(caller, this::read, aliases, unmatched);
        try {
            if (facts.stream().anyMatch(told -> told.addressedTo() instanceof Address.ByAlias)) {
                aliases.catchUp();
            }
            var foreseen = facts.stream().map(trial::tell).toList();
            return new Outlook(foreseen, trial.changes());
        } catch (LogUnreadable | DataAccessException e) {
            var unknown = new Foreseen.TurnedDown(new Reply.Unknown(e.getMessage()));
            return new Outlook(
                    Stream.<Foreseen>generate(() -> unknown).limit(facts.size()).toList(),
                    List.of());
        }
    }

    private Known read(WaybillNumber number) {
        var known = Known.NOTHING;
        for (var row : log.stream(number.value(), 0)) {
            known = known.hear(row.decode(form));
        }
        return known;
    }
}
