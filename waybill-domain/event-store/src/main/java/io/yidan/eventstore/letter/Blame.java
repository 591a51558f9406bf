package io.yidan.eventstore.letter;

import io.yidan.eventstore.ConflictException;
import io.yidan.eventstore.NotAppended;
import io.yidan.eventstore.Overloaded;
import io.yidan.eventstore.UnknownOutcome;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;

/** Tells failures that an event brings with it from those that would meet any other event as well. */
final class Blame {
    private static final int LONGEST = 500;

    private Blame() {}

    /** Whether the same event would fail again although everything around it works. */
    static boolean isOnTheEvent(RuntimeException failure) {
        return causes(failure).noneMatch(Blame::isAround);
    }

    /** What to tell an operator: the innermost failure, and where in our code it came up. */
    static String inWords(RuntimeException failure) {
        var inner = causes(failure).reduce((_, next) -> next).orElseThrow();
        var words =
                inner.getClass().getSimpleName()
                        + Optional.ofNullable(inner.getMessage()).map(": "::concat).orElse("")
                        + ours(inner).map(" at "::concat).orElse("");
        var line = words.replace('\0', ' ').replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    /**
     * A database that refuses a value (22) or a row (23) refuses it again; whatever else it says may pass, and so may what
     * keeps a listener from appending to the log.
     */
    private static boolean isAround(Throwable cause) {
        return switch (cause) {
            case SQLException sql ->
                    sql.getSQLState() == null || !sql.getSQLState().matches("2[23].*");
            case Overloaded _, NotAppended _, UnknownOutcome _, ConflictException _ -> true;
            case NotYet _, RejectedExecutionException _, InterruptedException _ -> true;
            default -> false;
        };
    }

    private static Optional<String> ours(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.yidan."))
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
