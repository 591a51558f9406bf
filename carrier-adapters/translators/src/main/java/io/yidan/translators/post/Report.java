package io.yidan.translators.post;

import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.translators.problem.RowProblem;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a file. Rows are translated, skipped or bad; events are kept with an outcome or refused. Of very many
 * problems only the first are listed, the others counted. What was asked only is reported in the same words, and as ahead
 * how waybills would stand.
 */
public record Report(
        long rows,
        long translated,
        long skipped,
        long bad,
        long events,
        Map<Outcome, Long> outcomes,
        long refused,
        List<RowProblem> problems,
        long problemsLeftOut,
        Ahead ahead,
        Optional<String> stopped) {

    public Report {
        outcomes = Map.copyOf(outcomes);
        problems = List.copyOf(problems);
    }

    public long kept(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** Whether everything in the file was understood and, if it was posted, kept. */
    public boolean clean() {
        return bad == 0 && refused == 0 && stopped.isEmpty();
    }
}
