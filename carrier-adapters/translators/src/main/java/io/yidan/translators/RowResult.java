package io.yidan.translators;

import io.yidan.translators.message.Told;
import io.yidan.translators.problem.RowProblem;

import java.util.List;

/** What became of one row of a file. */
public sealed interface RowResult {
    /** As a spreadsheet counts: headings are row 1; 0 is the file as a whole. */
    long row();

    /** The row says these things. */
    record Translated(long row, List<Told> events) implements RowResult {
        public Translated {
            events = List.copyOf(events);
        }
    }

    /** The row says nothing the exchange wants to know. */
    record Skipped(long row) implements RowResult {}

    /** The row cannot be translated, for these reasons. */
    record Bad(long row, List<RowProblem> problems) implements RowResult {
        public Bad {
            problems = List.copyOf(problems);
        }
    }

    /** Something to know about the file that stops no row. */
    record Noted(RowProblem note) implements RowResult {
        @Override
        public long row() {
            return note.row();
        }
    }
}
