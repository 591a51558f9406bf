package io.yidan.query.door;

/** Why a reader gets no answer. The names are part of the public contract: partners branch on them. */
public enum ReadFault {
    IDENTIFIER_FORM(400, "check the number and ask again"),
    IDENTIFIER_DATE(400, "check the number and ask again"),
    CHECK_CHARACTER(400, "check the number and ask again"),
    FIELD_FORM(400, "correct the field and ask again"),
    FIELD_LENGTH(400, "correct the field and ask again"),
    FIELD_RANGE(400, "correct the field and ask again"),
    VALUE_UNKNOWN(400, "correct the field and ask again"),
    TOKEN_MISSING(401, "sign in and ask again"),
    NOT_FOUND(404, "check the number, or ask the operator for a part in the waybill"),
    BEHIND(503, "ask again; what was posted is kept and will be shown"),
    BUSY(429, "ask again in a second"),
    UNREACHABLE(503, "ask again in a few seconds; what was posted is kept");

    private final int http;
    private final String nextStep;

    ReadFault(int http, String nextStep) {
        this.http = http;
        this.nextStep = nextStep;
    }

    public int http() {
        return http;
    }

    /** What to do now, as a sentence in English. */
    public String nextStep() {
        return nextStep;
    }
}
