package io.yidan.client;

import io.grpc.Status;
import io.yidan.proto.type.v1.Problem;

import java.util.List;
import java.util.stream.Collectors;

/** The exchange said no and stored nothing. Sending the same again will not help. */
public final class RefusedException extends RuntimeException {
    private final Status.Code code;
    private final transient List<Problem> problems;

    RefusedException(Failure failure, Throwable cause) {
        super(sentence(failure), cause);
        this.code = failure.status().getCode();
        this.problems = failure.problems();
    }

    public Status.Code code() {
        return code;
    }

    /** What is wrong, each with a code to branch on. Empty if the exchange gave no details. */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }

    /** Whether this is one of the problems. */
    public boolean has(String problem) {
        return problems().stream().anyMatch(told -> told.getCode().equals(problem));
    }

    private static String sentence(Failure failure) {
        var code = failure.status().getCode();
        return failure.problems().isEmpty()
                ? code + ": " + failure.status().getDescription()
                : failure.problems().stream()
                        .map(
                                problem ->
                                        problem.getCode()
                                                + " "
                                                + problem.getField()
                                                + " ("
                                                + problem.getRule()
                                                + ")")
                        .collect(Collectors.joining("; ", code + ": ", ""));
    }
}
