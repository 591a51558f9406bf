package io.yidan.gateway.problem;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;
import build.buf.validate.FieldPathElement;
import build.buf.validate.Violation;

import com.google.protobuf.Message;

import io.yidan.gateway.problem.form.SureForm;
import io.yidan.proto.type.v1.Problem;

import java.util.List;
import java.util.stream.Collectors;

/** Holds every request against the rules that stand in the contract itself. */
public final class FormCheck {
    private static final int MOST_PROBLEMS = 20;
    private final Validator validator = ValidatorFactory.newBuilder().build();
    private final SureForm sure = new SureForm();

    /** Turns a request down that breaks a rule of its form, with everything that is wrong up to a limit. */
    public void check(Message request) {
        if (sure.isGood(request)) {
            return;
        }
        var problems = problems(request);
        if (!problems.isEmpty()) {
            throw NotAccepted.of(problems);
        }
    }

    private List<Problem> problems(Message request) {
        try {
            var result = validator.validate(request);
            return result.isSuccess()
                    ? List.of()
                    : result.toProto().getViolationsList().stream()
                            .limit(MOST_PROBLEMS)
                            .map(FormCheck::problem)
                            .toList();
        } catch (ValidationException e) {
            throw new IllegalStateException("the contract has a rule that cannot be evaluated", e);
        }
    }

    private static Problem problem(Violation violation) {
        var path = violation.getField().getElementsList();
        String field = path.isEmpty() ? "" : path.getLast().getFieldName();
        var code = FormCodes.of(field, violation.getRuleId());
        String rule =
                violation.getMessage().isEmpty()
                        ? ErrorTexts.ENGLISH.wrong(code)
                        : violation.getMessage();
        return Problems.of(
                code, path.stream().map(FormCheck::step).collect(Collectors.joining(".")), rule);
    }

    private static String step(FieldPathElement element) {
        return element.hasIndex()
                ? element.getFieldName() + "[" + element.getIndex() + "]"
                : element.getFieldName();
    }
}
