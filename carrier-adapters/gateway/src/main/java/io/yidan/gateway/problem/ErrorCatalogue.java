package io.yidan.gateway.problem;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Every code with its statuses and sentences, as partners read it in docs/errors.md. */
final class ErrorCatalogue {
    private static final String HEAD =
            """
            # 错误代码 · Error codes

            Every refusal, on every door, carries one of these codes. On gRPC the status has `google.rpc.Status` in its
            details with one `yidan.type.v1.Problem` for each thing that is wrong; the description reads
            `CODE field: sentence`. In the answers of a stream the same problems stand with the item. On HTTP the code
            comes in JSON. A refused request stores nothing.

            This page is made from `ErrorCode` and `errors_*.properties` in the gateway:
            `./mvnw -pl carrier-adapters/gateway -am test -Dtest=ErrorCatalogueTest -Derrors.write=true -Dsurefire.failIfNoSpecifiedTests=false`

            | Code | gRPC | HTTP | Send again |
            |---|---|---|---|
            """;

    private ErrorCatalogue() {}

    static String page() {
        return HEAD + all(ErrorCatalogue::row) + all(ErrorCatalogue::section);
    }

    private static String all(java.util.function.Function<ErrorCode, String> form) {
        return Arrays.stream(ErrorCode.values()).map(form).collect(Collectors.joining());
    }

    private static String row(ErrorCode code) {
        return "| [%s](#%s) | %s | %d | %s |%n"
                .formatted(
                        code,
                        code.name().toLowerCase(java.util.Locale.ROOT),
                        code.grpc(),
                        code.http(),
                        retry(code));
    }

    private static String section(ErrorCode code) {
        var zh = ErrorTexts.CHINESE;
        var en = ErrorTexts.ENGLISH;
        return """

        ## %s

        %s %s **%s**

        %s %s **%s**
        """
                .formatted(
                        code,
                        zh.wrong(code),
                        zh.cause(code),
                        zh.next(code),
                        en.wrong(code),
                        en.cause(code),
                        en.next(code));
    }

    private static String retry(ErrorCode code) {
        return switch (code.retry()) {
            case AFTER_CORRECTION -> "改正后 · after correction";
            case SAME_REQUEST -> "原样 · the same, same key";
            case AFTER_HINT -> "按提示时间后原样 · the same, after the hint";
            case AFTER_SIGN_IN -> "登录后原样 · the same, with a new token";
            case AFTER_READING -> "重读后再定 · after reading the waybill";
            case NEVER -> "否 · no";
        };
    }
}
