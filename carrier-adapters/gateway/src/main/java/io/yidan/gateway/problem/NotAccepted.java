package io.yidan.gateway.problem;

import io.yidan.proto.type.v1.Problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A request that is turned down: the code that gives the status, everything that is wrong, and when to come again. */
public final class NotAccepted extends RuntimeException {
    private final ErrorCode code;
    private final transient List<Problem> problems;
    private final transient Optional<Duration> retryAfter;

    private NotAccepted(ErrorCode code, List<Problem> problems, Optional<Duration> retryAfter) {
        super(description(problems.getFirst()), null, false, false);
        this.code = code;
        this.problems = List.copyOf(problems);
        this.retryAfter = retryAfter;
    }

    /** Turned down for one reason; the rule is a sentence in English, the field empty if it is about the whole. */
    public static NotAccepted of(ErrorCode code, String field, String rule) {
        return new NotAccepted(code, List.of(Problems.of(code, field, rule)), Optional.empty());
    }

    /** Turned down for one reason, in the words of the catalogue. */
    public static NotAccepted of(ErrorCode code) {
        return of(code, "", ErrorTexts.ENGLISH.wrong(code));
    }

    /** Turned down for many reasons of one kind; the first one names the status. */
    public static NotAccepted of(List<Problem> problems) {
        return new NotAccepted(
                ErrorCode.valueOf(problems.getFirst().getCode()), problems, Optional.empty());
    }

    /** Turned down for now. */
    public static NotAccepted busy(Duration retryAfter) {
        String rule = "too much waits, come again in " + retryAfter.toMillis() + " ms";
        return new NotAccepted(
                ErrorCode.BUSY,
                List.of(Problems.of(ErrorCode.BUSY, "", rule)),
                Optional.of(retryAfter));
    }

    public ErrorCode code() {
        return code;
    }

    public List<Problem> problems() {
        return problems;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    private static String description(Problem first) {
        String field = first.getField().isEmpty() ? "" : " " + first.getField();
        return first.getCode() + field + ": " + first.getRule();
    }
}
