package io.yidan.codec.stored;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Message;

import io.yidan.codec.Canonical;
import io.yidan.proto.type.v1.FieldGroup;

import java.util.ArrayList;
import java.util.List;

/** Cuts a message into one message per field group; the parts one after the other parse as the whole. */
final class Splitter {
    private final GroupPlan plan;

    private Splitter(GroupPlan plan) {
        this.plan = plan;
    }

    static Splitter of(Descriptor descriptor) {
        return new Splitter(GroupPlan.of(descriptor, FieldGroup.FIELD_GROUP_ROUTING));
    }

    List<Form.Part> split(Message message) {
        int groups = plan.groupsIn(message);
        if (Integer.bitCount(groups) == 1) {
            byte only = (byte) Integer.numberOfTrailingZeros(groups);
            return List.of(new Form.Part(only, Canonical.bytes(message)));
        }
        List<Form.Part> parts = new ArrayList<>();
        for (int rest = groups; rest != 0; rest &= rest - 1) {
            byte group = (byte) Integer.numberOfTrailingZeros(rest);
            var part = plan.part(message, FieldGroup.forNumber(group)).build();
            parts.add(new Form.Part(group, Canonical.bytes(part)));
        }
        return List.copyOf(parts);
    }
}
