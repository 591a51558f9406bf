package io.yidan.codec.stored;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import io.yidan.codec.Masked;
import io.yidan.proto.type.v1.FieldGroup;

import java.util.List;
import java.util.Optional;

/**
 * Which field groups a message reaches, worked out once from its descriptor. A field without a group of its own has
 * that of the message around it. Sets of groups are bits, one per group number.
 */
record GroupPlan(int groups, List<Step> steps) {

    /** One field: its group, and for a message the plan within. */
    record Step(FieldDescriptor field, FieldGroup group, Optional<GroupPlan> within) {
        boolean isIn(Message message) {
            return field.isRepeated()
                    ? message.getRepeatedFieldCount(field) > 0
                    : message.hasField(field);
        }

        /** Whether its value may have to be cut. */
        boolean mixed() {
            return within.isPresent() && within.get().groups() != bit(group);
        }

        int groups() {
            return bit(group) | within.map(GroupPlan::groups).orElse(0);
        }
    }

    static GroupPlan of(Descriptor descriptor, FieldGroup inherited) {
        var steps = descriptor.getFields().stream().map(field -> step(field, inherited)).toList();
        return new GroupPlan(
                steps.stream().mapToInt(Step::groups).reduce(0, (a, b) -> a | b), steps);
    }

    private static Step step(FieldDescriptor field, FieldGroup inherited) {
        var group = Masked.group(field, inherited);
        boolean message = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
        var step =
                new Step(
                        field,
                        group,
                        message
                                ? Optional.of(of(field.getMessageType(), group))
                                : Optional.empty());
        if (field.isRepeated() && step.mixed()) {
            throw new IllegalArgumentException(
                    "a repeated message cannot be cut: " + field.getFullName());
        }
        return step;
    }

    /** The groups that this message really has something in. */
    int groupsIn(Message message) {
        int found = 0;
        for (var step : steps) {
            if (step.isIn(message)) {
                found |= bit(step.group());
                if (step.mixed()) {
                    found |=
                            step.within()
                                    .orElseThrow()
                                    .groupsIn((Message) message.getField(step.field()));
                }
            }
        }
        return found;
    }

    /** The message with what is in this group, and no more. */
    Message.Builder part(Message message, FieldGroup wanted) {
        var part = message.newBuilderForType();
        for (var step : steps) {
            if (step.isIn(message)) {
                put(step, message, part, wanted);
            }
        }
        return part;
    }

    private static void put(Step step, Message message, Message.Builder part, FieldGroup wanted) {
        var value = message.getField(step.field());
        if (step.mixed()) {
            var within = step.within().orElseThrow();
            if (step.group() == wanted || (within.groupsIn((Message) value) & bit(wanted)) != 0) {
                part.setField(step.field(), within.part((Message) value, wanted).build());
            }
        } else if (step.group() == wanted) {
            part.setField(step.field(), value);
        }
    }

    static int bit(FieldGroup group) {
        return 1 << group.getNumber();
    }
}
