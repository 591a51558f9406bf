package io.yidan.gateway.problem;

import io.yidan.proto.type.v1.Problem;

/** Makes one problem of an answer. */
public final class Problems {
    private Problems() {}

    public static Problem of(ErrorCode code, String field, String rule) {
        return of(code, field, rule, code.nextStep());
    }

    public static Problem of(ErrorCode code, String field, String rule, String nextStep) {
        return Problem.newBuilder()
                .setCode(code.name())
                .setField(field)
                .setRule(rule)
                .setNextStep(nextStep)
                .build();
    }
}
