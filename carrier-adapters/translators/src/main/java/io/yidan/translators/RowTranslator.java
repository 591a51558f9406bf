package io.yidan.translators;

import io.yidan.translators.file.Cells;
import io.yidan.translators.file.RowReader;
import io.yidan.translators.message.ColumnUnfit;
import io.yidan.translators.message.EventRule;
import io.yidan.translators.message.Row;
import io.yidan.translators.message.Told;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;
import io.yidan.translators.problem.Unfit;
import io.yidan.translators.value.CodeCell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One row after the other: cells to meanings, meanings to events, events held against the contract. */
final class RowTranslator {
    private final List<EventRule> rules;
    private final Optional<Instant> fileSent;

    RowTranslator(List<EventRule> rules, Optional<Instant> fileSent) {
        this.rules = rules;
        this.fileSent = fileSent;
    }

    RowResult translate(long number, Cells cells, RowReader reader) {
        List<RowProblem> problems = new ArrayList<>();
        var row = reader.read(number, cells, problems::add);
        if (!problems.isEmpty()) {
            return new RowResult.Bad(number, problems);
        }
        if (row.meanings().containsValue(CodeCell.SKIP)) {
            return new RowResult.Skipped(number);
        }
        List<Told> events = new ArrayList<>();
        for (var rule : rules) {
            try {
                rule.tell(row, fileSent).ifPresent(events::add);
            } catch (ColumnUnfit e) {
                problems.add(RowProblem.of(number, e.column(), row.cell(e.column()), e.unfit()));
            }
        }
        events.forEach(told -> problems.addAll(WireCheck.check(told)));
        if (events.isEmpty() && problems.isEmpty()) {
            problems.add(RowProblem.of(number, "", "", saysNothing(row)));
        }
        return problems.isEmpty()
                ? new RowResult.Translated(number, events)
                : new RowResult.Bad(number, problems.stream().distinct().toList());
    }

    private static Unfit saysNothing(Row row) {
        return new Unfit(
                Fault.ROW_SAYS_NOTHING,
                "no event of the mapping fits this row of " + row.meanings().size() + " cells",
                "fill what is missing, or let the mapping skip such rows");
    }
}
