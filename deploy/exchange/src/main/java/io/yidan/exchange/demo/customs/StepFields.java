package io.yidan.exchange.demo.customs;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import io.yidan.proto.type.v1.CaseStep;

import java.util.Optional;

/** What steps of every kind have in common and may be left unsaid: the hash they rest on, the time they happened. */
final class StepFields {
    private StepFields() {}

    /** Whether the step has a field of this name and does not say it. */
    static boolean lacks(CaseStep step, String name) {
        var said = said(step);
        return field(said, name)
                .map(field -> said.getField(field).equals(unsaid(said, field)))
                .orElse(false);
    }

    /** The step with this said. */
    static CaseStep with(CaseStep step, String name, Object value) {
        var said = said(step);
        var whole = said.toBuilder().setField(field(said, name).orElseThrow(), value).build();
        return step.toBuilder().setField(arm(step), whole).build();
    }

    private static Object unsaid(Message said, FieldDescriptor field) {
        return said.getDefaultInstanceForType().getField(field);
    }

    private static Optional<FieldDescriptor> field(Message said, String name) {
        return Optional.ofNullable(said.getDescriptorForType().findFieldByName(name));
    }

    private static Message said(CaseStep step) {
        return (Message) step.getField(arm(step));
    }

    private static FieldDescriptor arm(CaseStep step) {
        var arm = step.getOneofFieldDescriptor(CaseStep.getDescriptor().getOneofs().getFirst());
        if (arm == null) {
            throw new IllegalArgumentException("a step must say which");
        }
        return arm;
    }
}
