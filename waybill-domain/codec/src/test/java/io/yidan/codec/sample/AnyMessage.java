package io.yidan.codec.sample;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import java.util.Random;

/** Any message of the contract, filled from a seed without regard to meaning. */
public final class AnyMessage {
    private final Random random;

    public AnyMessage(long seed) {
        this.random = new Random(seed);
    }

    /** Fills about two fields of three; of each choice only one arm can stay. */
    public <B extends Message.Builder> B fill(B builder) {
        for (var field : builder.getDescriptorForType().getFields()) {
            if (random.nextInt(3) > 0) {
                if (field.isRepeated()) {
                    for (int i = random.nextInt(3); i > 0; i--) {
                        builder.addRepeatedField(field, value(builder, field));
                    }
                } else {
                    builder.setField(field, value(builder, field));
                }
            }
        }
        return builder;
    }

    private Object value(Message.Builder builder, FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case MESSAGE -> fill(builder.newBuilderForField(field)).build();
            case ENUM ->
                    field.getEnumType()
                            .getValues()
                            .get(random.nextInt(field.getEnumType().getValues().size()));
            case STRING -> "t" + random.nextInt(1000);
            case BYTE_STRING -> ByteString.copyFromUtf8("b" + random.nextInt(1000));
            case INT -> random.nextInt(1, 1000);
            case LONG -> random.nextLong(1, 1L << 40);
            case BOOLEAN -> true;
            case FLOAT, DOUBLE ->
                    throw new AssertionError("no fractions on the wire: " + field.getFullName());
        };
    }
}
