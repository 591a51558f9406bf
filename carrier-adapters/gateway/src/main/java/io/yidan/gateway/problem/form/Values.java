package io.yidan.gateway.problem.form;

import build.buf.validate.EnumRules;
import build.buf.validate.FieldRules;
import build.buf.validate.Int32Rules;
import build.buf.validate.Int64Rules;
import build.buf.validate.RepeatedRules;
import build.buf.validate.SInt32Rules;
import build.buf.validate.ValidateProto;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import java.util.List;
import java.util.function.Predicate;

/** Reads what values of a field must be like; a rule it does not know makes it unsure of every value. */
final class Values {
    private static final Predicate<Object> NEVER_SURE = _ -> false;
    private static final Predicate<Object> ANYTHING = _ -> true;

    private Values() {}

    static FieldRules rules(FieldDescriptor field) {
        return field.getOptions().getExtension(ValidateProto.field);
    }

    static Predicate<Object> test(FieldDescriptor field, FieldRules rules, SureForm forms) {
        if (field.isMapField() || isMore(rules) || field.isRepeated() && rules.getRequired()) {
            return NEVER_SURE;
        }
        if (!field.isRepeated()) {
            return one(field, rules, forms);
        }
        return rules.hasRepeated()
                ? all(rules.getRepeated(), one(field, rules.getRepeated().getItems(), forms))
                : all(RepeatedRules.getDefaultInstance(), one(field, rules, forms));
    }

    /** Whether there is more to it than a value that may have to be given. */
    private static boolean isMore(FieldRules rules) {
        return rules.getCelCount() > 0
                || rules.getCelExpressionCount() > 0
                || rules.hasIgnore()
                || !rules.getUnknownFields().asMap().isEmpty();
    }

    private static Predicate<Object> all(RepeatedRules rules, Predicate<Object> item) {
        var rest = rules.toBuilder().clearMinItems().clearMaxItems().clearItems().build();
        if (!rest.equals(RepeatedRules.getDefaultInstance()) || isMore(rules.getItems())) {
            return NEVER_SURE;
        }
        long least = rules.getMinItems();
        long most = rules.hasMaxItems() ? rules.getMaxItems() : Long.MAX_VALUE;
        return value -> {
            var items = (List<?>) value;
            if (items.size() < least || items.size() > most) {
                return false;
            }
            for (Object each : items) {
                if (!item.test(each)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Predicate<Object> one(FieldDescriptor field, FieldRules rules, SureForm forms) {
        return switch (rules.getTypeCase()) {
            case TYPE_NOT_SET ->
                    field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                            ? value -> forms.isGood((Message) value)
                            : ANYTHING;
            case STRING -> Texts.test(rules.getString());
            case INT32 -> whole(rules.getInt32());
            case INT64 -> whole(rules.getInt64());
            case SINT32 -> whole(rules.getSint32());
            case ENUM -> named(rules.getEnum());
            default -> NEVER_SURE;
        };
    }

    private static Predicate<Object> whole(Int32Rules rules) {
        var rest = rules.toBuilder().clearGte().clearLte().build();
        return between(
                rest.equals(Int32Rules.getDefaultInstance()),
                rules.hasGte() ? rules.getGte() : Integer.MIN_VALUE,
                rules.hasLte() ? rules.getLte() : Integer.MAX_VALUE);
    }

    private static Predicate<Object> whole(SInt32Rules rules) {
        var rest = rules.toBuilder().clearGte().clearLte().build();
        return between(
                rest.equals(SInt32Rules.getDefaultInstance()),
                rules.hasGte() ? rules.getGte() : Integer.MIN_VALUE,
                rules.hasLte() ? rules.getLte() : Integer.MAX_VALUE);
    }

    private static Predicate<Object> whole(Int64Rules rules) {
        var rest = rules.toBuilder().clearGte().clearLte().build();
        return between(
                rest.equals(Int64Rules.getDefaultInstance()),
                rules.hasGte() ? rules.getGte() : Long.MIN_VALUE,
                rules.hasLte() ? rules.getLte() : Long.MAX_VALUE);
    }

    /** Bounds the wrong way round mean something else to the validator. */
    private static Predicate<Object> between(boolean known, long least, long most) {
        return known && least <= most
                ? value -> {
                    long number = ((Number) value).longValue();
                    return number >= least && number <= most;
                }
                : NEVER_SURE;
    }

    private static Predicate<Object> named(EnumRules rules) {
        var rest = rules.toBuilder().clearDefinedOnly().clearNotIn().build();
        if (!rest.equals(EnumRules.getDefaultInstance()) || !rules.getDefinedOnly()) {
            return NEVER_SURE;
        }
        var not = List.copyOf(rules.getNotInList());
        return value -> {
            var named = (EnumValueDescriptor) value;
            return named.getIndex() >= 0 && !not.contains(named.getNumber());
        };
    }
}
