package io.yidan.translators.customs;

import build.buf.protovalidate.Config;
import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.Violation;
import build.buf.protovalidate.exceptions.ValidationException;

import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;

import java.util.stream.Collectors;

/** Holds a request against the rules of the contract without an exchange, and finds the element behind each fault. */
public final class RequestCheck {
    private static final Validator VALIDATOR =
            ValidatorFactory.newBuilder()
                    .withConfig(Config.newBuilder().setEnableNativeRules(true).build())
                    .build();

    private RequestCheck() {}

    /** The same result, or what the contract has against it. */
    public static MessageResult checked(MessageResult result) {
        if (!(result instanceof MessageResult.Asks asks)) {
            return result;
        }
        try {
            var problems =
                    VALIDATOR.validate(asks.request()).getViolations().stream()
                            .map(violation -> problem(asks, violation))
                            .toList();
            return problems.isEmpty()
                    ? result
                    : new MessageResult.Bad(asks.number(), asks.id(), problems, asks.notes());
        } catch (ValidationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RowProblem problem(MessageResult.Asks asks, Violation violation) {
        var found = violation.toProto();
        var field =
                found.getField().getElementsList().stream()
                        .map(
                                element ->
                                        element.hasIndex()
                                                ? element.getFieldName()
                                                        + "["
                                                        + element.getIndex()
                                                        + "]"
                                                : element.getFieldName())
                        .collect(Collectors.joining("."));
        return new RowProblem(
                asks.number(),
                asks.kind().elementOf(field),
                "",
                Fault.WIRE_RULE,
                field + ": " + found.getMessage(),
                "correct the message, or the mapping if every message has this");
    }
}
