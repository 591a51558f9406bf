package io.yidan.gateway.problem.form;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Message;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows good messages at a glance. It says yes only where the validator of the contract finds nothing wrong, and is many
 * times faster; where it says no, the validator has to be asked. The rules are read from the contract, once a type.
 */
public final class SureForm {
    private final Map<Descriptor, Shape> shapes = new ConcurrentHashMap<>();

    /** Whether the message breaks no rule for sure. */
    public boolean isGood(Message message) {
        return shape(message.getDescriptorForType()).isGood(message);
    }

    /** Shapes refer to each other, so one is made only when a message of its type comes. */
    Shape shape(Descriptor type) {
        var known = shapes.get(type);
        if (known == null) {
            known = Shape.of(type, this);
            shapes.put(type, known);
        }
        return known;
    }
}
