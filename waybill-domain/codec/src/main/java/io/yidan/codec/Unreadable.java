package io.yidan.codec;

import io.yidan.waybill.id.InvalidIdentifier;

/** Something told that has no meaning: where it stands, which rule it breaks, and what to do now. */
public final class Unreadable extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final String field;
    private final Code code;

    public Unreadable(String field, Code code, String rule) {
        super(rule);
        this.field = field;
        this.code = code;
    }

    static Unreadable of(String field, InvalidIdentifier fault) {
        var code =
                switch (fault.code()) {
                    case FORM -> Code.IDENTIFIER_FORM;
                    case DATE -> Code.IDENTIFIER_DATE;
                    case CATEGORY -> Code.CONTAINER_CATEGORY;
                    case CHECK_DIGIT -> Code.CHECK_DIGIT;
                    case CHECK_CHARACTER -> Code.CHECK_CHARACTER;
                };
        return new Unreadable(field, code, fault.getMessage());
    }

    /** Path in the names of the message. Example: happening.seal_affixed.unit. */
    public String field() {
        return field;
    }

    public Code code() {
        return code;
    }

    /** The rule that is not kept, as a sentence. */
    public String rule() {
        return getMessage();
    }

    /** What to do now, as a sentence. */
    public String nextStep() {
        return code.nextStep;
    }

    /** What is wrong, by name. The names are part of the public contract: partners branch on them. */
    public enum Code {
        CHECK_DIGIT("read the number again from the unit or its paper and send it again"),
        CHECK_CHARACTER("read the number again from its paper and send it again"),
        CONTAINER_CATEGORY("read the fourth letter again; freight containers have U"),
        IDENTIFIER_FORM("write the number in the form the rule names and send it again"),
        IDENTIFIER_DATE("read the date inside the number again and send it again"),
        CODE_SCHEME_UNKNOWN("say by which list the code is to be read"),
        VALUE_UNKNOWN("use one of the values of the contract, or update the client"),
        FIELD_MISSING("fill the field and send it again"),
        TIME_OFFSET_MISSING("say how many minutes east of UTC the place is; 0 is a value"),
        TIME_ZONE_UNKNOWN("name the zone as the IANA list does, such as Asia/Shanghai"),
        TIME_INVALID("give a time that a calendar has"),
        PERSONAL_SEALED("send the name or number in clear; the exchange seals it");

        private final String nextStep;

        Code(String nextStep) {
            this.nextStep = nextStep;
        }
    }
}
