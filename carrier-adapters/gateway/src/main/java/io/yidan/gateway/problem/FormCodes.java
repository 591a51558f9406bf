package io.yidan.gateway.problem;

import static java.util.Map.entry;

import java.util.Map;

/** The one table from a broken form rule (field, rule id) to its code; what is not in it has a code by kind of rule. */
final class FormCodes {
    private static final Map<String, ErrorCode> BY_FIELD =
            Map.ofEntries(
                    entry("waybill_number string.min_len", ErrorCode.IDENTIFIER_FORM),
                    entry("waybill_number string.max_len", ErrorCode.IDENTIFIER_FORM),
                    entry("addressed_to required", ErrorCode.ADDRESS_MISSING),
                    entry("classifier enum.not_in", ErrorCode.CLASSIFIER_MISSING),
                    entry("scheme enum.not_in", ErrorCode.CODE_SCHEME_UNKNOWN),
                    entry("scheme enum.defined_only", ErrorCode.CODE_SCHEME_UNKNOWN),
                    entry("event_time required", ErrorCode.TIME_MISSING),
                    entry("told required", ErrorCode.TIME_MISSING),
                    entry("at required", ErrorCode.TIME_MISSING),
                    entry("offset_minutes required", ErrorCode.TIME_OFFSET_MISSING),
                    entry("zone string.min_len", ErrorCode.TIME_ZONE_UNKNOWN),
                    entry("source_system string.pattern", ErrorCode.EVENT_KEY_FORM),
                    entry("event_id string.pattern", ErrorCode.EVENT_KEY_FORM),
                    entry("request_id string.pattern", ErrorCode.REQUEST_ID_FORM),
                    entry("reason_code string.pattern", ErrorCode.REASON_CODE_FORM),
                    entry("correction_code string.pattern", ErrorCode.REASON_CODE_FORM),
                    entry("gross_grams int64.gte_lte", ErrorCode.WEIGHT_RANGE),
                    entry("tare_grams int64.gte_lte", ErrorCode.WEIGHT_RANGE),
                    entry("net_grams int64.gte_lte", ErrorCode.WEIGHT_RANGE));

    private FormCodes() {}

    /** The code of a broken rule. An id in capital letters is a rule of our own and its code at once. */
    static ErrorCode of(String field, String ruleId) {
        var special = BY_FIELD.get(field + " " + ruleId);
        if (special != null) {
            return special;
        }
        return ruleId.isEmpty() || !Character.isUpperCase(ruleId.charAt(0))
                ? byKind(ruleId)
                : ErrorCode.valueOf(ruleId);
    }

    private static ErrorCode byKind(String ruleId) {
        String rule = ruleId.substring(ruleId.indexOf('.') + 1);
        return switch (rule) {
            case "required" -> ErrorCode.FIELD_MISSING;
            case "pattern" -> ErrorCode.FIELD_FORM;
            case "min_len", "max_len", "len" -> ErrorCode.FIELD_LENGTH;
            case "min_items", "max_items" -> ErrorCode.LIST_SIZE;
            case "defined_only" -> ErrorCode.VALUE_UNKNOWN;
            case "not_in" ->
                    ruleId.startsWith("enum.") ? ErrorCode.FIELD_MISSING : ErrorCode.FIELD_RANGE;
            case "in", "gte", "lte", "gt", "lt", "gte_lte" -> ErrorCode.FIELD_RANGE;
            default -> ErrorCode.FIELD_RULE;
        };
    }

    static Map<String, ErrorCode> table() {
        return BY_FIELD;
    }
}
