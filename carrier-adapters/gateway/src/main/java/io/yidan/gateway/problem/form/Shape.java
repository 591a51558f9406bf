package io.yidan.gateway.problem.form;

import build.buf.validate.FieldRules;
import build.buf.validate.MessageRules;
import build.buf.validate.ValidateProto;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What messages of one type must be like. */
final class Shape {
    private static final Predicate<Message> NEVER_SURE = _ -> false;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final List<Predicate<Message>> rules;

    /** A field outside of any choice, and what its value must be like: always, if its absence looks like zero. */
    private record Slot(
            FieldDescriptor field, boolean required, boolean always, Predicate<Object> test) {
        boolean isGood(Message message) {
            if (required && !message.hasField(field)) {
                return false;
            }
            boolean counts = always || message.hasField(field);
            return !counts || test.test(message.getField(field));
        }
    }

    /** A choice between fields. */
    private record Choice(
            OneofDescriptor oneof,
            boolean required,
            Map<FieldDescriptor, Predicate<Object>> tests) {
        boolean isGood(Message message) {
            var chosen = message.getOneofFieldDescriptor(oneof);
            return chosen == null ? !required : tests.get(chosen).test(message.getField(chosen));
        }
    }

    private Shape(List<Predicate<Message>> rules) {
        this.rules = rules;
    }

    static Shape of(Descriptor type, SureForm forms) {
        var shape = new Shape(rules(type));
        for (var field : type.getFields()) {
            var rules = Values.rules(field);
            if (isUnclear(field, rules)) {
                shape.rules.add(NEVER_SURE);
            }
            if (field.getRealContainingOneof() == null) {
                shape.slots.add(
                        new Slot(
                                field,
                                rules.getRequired() && !field.isRepeated(),
                                field.isRepeated() || !field.hasPresence(),
                                Values.test(field, rules, forms)));
            }
        }
        for (var oneof : type.getRealOneofs()) {
            var tests = new HashMap<FieldDescriptor, Predicate<Object>>();
            for (var field : oneof.getFields()) {
                tests.put(field, Values.test(field, Values.rules(field), forms));
            }
            var required = oneof.getOptions().getExtension(ValidateProto.oneof).getRequired();
            shape.choices.add(new Choice(oneof, required, tests));
        }
        return shape;
    }

    boolean isGood(Message message) {
        for (var slot : slots) {
            if (!slot.isGood(message)) {
                return false;
            }
        }
        for (var choice : choices) {
            if (!choice.isGood(message)) {
                return false;
            }
        }
        for (var rule : rules) {
            if (!rule.test(message)) {
                return false;
            }
        }
        return true;
    }

    /** Options nobody could read, and a choice that is none. */
    private static boolean isUnclear(FieldDescriptor field, FieldRules rules) {
        return !field.getOptions().getUnknownFields().asMap().isEmpty()
                || field.getRealContainingOneof() != null && rules.getRequired();
    }

    private static List<Predicate<Message>> rules(Descriptor type) {
        MessageRules told = type.getOptions().getExtension(ValidateProto.message);
        var rules = new ArrayList<Predicate<Message>>();
        told.getCelList().forEach(rule -> rules.add(WholeRules.of(rule.getId())));
        var rest = told.toBuilder().clearCel().build();
        boolean readable = type.getOptions().getUnknownFields().asMap().isEmpty();
        if (!readable || !rest.equals(MessageRules.getDefaultInstance())) {
            rules.add(NEVER_SURE);
        }
        return rules;
    }
}
