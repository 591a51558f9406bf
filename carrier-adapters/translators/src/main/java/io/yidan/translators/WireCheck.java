package io.yidan.translators;

import build.buf.protovalidate.Config;
import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.Violation;
import build.buf.protovalidate.exceptions.ValidationException;

import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.translators.message.Told;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;

import java.util.List;
import java.util.stream.Collectors;

/** Holds a leg event against the rules of the contract before it is sent, and finds the cell behind each fault. */
final class WireCheck {
    /** Made once: the rules are compiled when it is made. */
    private static final Validator VALIDATOR = validator();

    private static Validator validator() {
        try {
            return ValidatorFactory.newBuilder()
                    .withConfig(Config.newBuilder().setEnableNativeRules(true).build())
                    .buildWithDescriptors(List.of(LegEvent.getDescriptor()), false);
        } catch (ValidationException e) {
            throw new IllegalStateException(e);
        }
    }

    private WireCheck() {}

    static List<RowProblem> check(Told told) {
        try {
            return VALIDATOR.validate(told.event()).getViolations().stream()
                    .map(violation -> problem(told, violation))
                    .toList();
        } catch (ValidationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RowProblem problem(Told told, Violation violation) {
        var found = violation.toProto();
        var field =
                found.getField().getElementsList().stream()
                        .map(element -> element.getFieldName())
                        .collect(Collectors.joining("."));
        var column = told.columnOf(field);
        return new RowProblem(
                told.row().number(),
                column,
                told.row().cell(column),
                Fault.WIRE_RULE,
                field + ": " + found.getMessage(),
                "correct the cell, or the mapping if every row has this");
    }
}
