package io.yidan.translators.customs;

import com.google.protobuf.Message;

import io.yidan.translators.customs.mapping.Kind;
import io.yidan.translators.problem.RowProblem;

import java.util.List;

/** What became of one message of a file. */
public sealed interface MessageResult {
    /** In its file, from 1. */
    long number();

    /** What names it for ever; empty if it has no name that can be one. */
    String id();

    /** Elements the layout does not read; they stop nothing. */
    List<RowProblem> notes();

    /** The message asks this of a case, by a request of the contract. */
    record Asks(long number, String id, Kind kind, Message request, List<RowProblem> notes)
            implements MessageResult {
        public Asks {
            notes = List.copyOf(notes);
        }
    }

    /** The message cannot be understood, for these reasons. */
    record Bad(long number, String id, List<RowProblem> problems, List<RowProblem> notes)
            implements MessageResult {
        public Bad {
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }
    }
}
