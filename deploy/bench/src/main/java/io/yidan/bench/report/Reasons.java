package io.yidan.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why a goal is not reached and what comes next, written by whoever looked: a heading for each goal. */
record Reasons(Map<String, String> byGoal) {
    private static final String HEADING = "## ";

    /** None, if nobody has written any. */
    static Reasons read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Reasons(Map.of());
        }
        var found = new LinkedHashMap<String, String>();
        String goal = null;
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(HEADING)) {
                goal = line.substring(HEADING.length()).strip();
                found.put(goal, "");
            } else if (goal != null) {
                found.merge(goal, line + "\n", String::concat);
            }
        }
        found.replaceAll((_, text) -> text.strip());
        return new Reasons(found);
    }

    Optional<String> of(Goal goal) {
        return Optional.ofNullable(byGoal.get(goal.what())).filter(text -> !text.isBlank());
    }

    /** Goals below their aim that nobody has explained. */
    List<String> missing(Published published) {
        return Goals.ALL.stream()
                .filter(goal -> !goal.isAimReached(published))
                .filter(goal -> of(goal).isEmpty())
                .map(Goal::what)
                .toList();
    }
}
