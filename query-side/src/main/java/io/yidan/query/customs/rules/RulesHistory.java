package io.yidan.query.customs.rules;

import io.yidan.customs.plan.RulesAdopted;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.Row;

import java.util.List;
import java.util.Optional;

/** Reads from the log by which rules of customs the exchange went when. */
public record RulesHistory(LogReader log, StoredForm form) {

    /** All that were adopted, the last first. */
    public List<Adopted> all() {
        return log.stream(RulesAdopted.STREAM, 0).stream().map(this::read).toList().reversed();
    }

    /** Those of a version, as they were adopted last; those of now if none is asked for. */
    public static Optional<Adopted> of(List<Adopted> all, String version) {
        return all.stream()
                .filter(one -> version.isEmpty() || one.rules().version().equals(version))
                .findFirst();
    }

    private Adopted read(Row row) {
        var event = (RulesAdopted) form.read(row.type(), row.payload());
        return new Adopted(event.rules(), row.recordedAt());
    }
}
