package io.yidan.gateway.problem.form;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import java.util.List;
import java.util.Random;

/** Messages of any type whose fields are at or near the edge of what the contract allows. */
final class NearlyGood {
    private static final List<String> TEXTS =
            List.of(
                    "",
                    "A",
                    "KZR",
                    "CNAKL",
                    "2603000090",
                    "UN1325",
                    "C-MIX",
                    "D-LOCO",
                    "US",
                    "CNY",
                    "2026-09-04",
                    "Asia/Almaty",
                    "DEMU3000025",
                    "DEMO0001202608310001",
                    "DEMO0001202608310001-9",
                    "II",
                    "9857f0f3".repeat(8),
                    "x".repeat(16),
                    "x".repeat(17),
                    "x".repeat(32),
                    "x".repeat(33),
                    "x".repeat(64),
                    "x".repeat(65),
                    "昌".repeat(64),
                    "𠮷".repeat(33),
                    "𠮷".repeat(64),
                    "KZR\n",
                    "\nKZR",
                    " KZR",
                    "a b",
                    "[",
                    "\u2028",
                    "x".repeat(501));
    private static final long[] NUMBERS = {
        -1,
        0,
        1,
        2,
        99,
        100,
        200,
        201,
        480,
        840,
        841,
        999,
        1_000,
        1_435,
        10_000,
        10_001,
        1_788_659_400,
        10_000_000_000L,
        -841
    };
    private final Random random;

    NearlyGood(long seed) {
        this.random = new Random(seed);
    }

    /** Fills most fields; what must be there is left out now and then. */
    <B extends Message.Builder> B fill(B builder) {
        for (var field : builder.getDescriptorForType().getFields()) {
            boolean chosen = field.getRealContainingOneof() == null || random.nextInt(4) == 0;
            if (chosen && random.nextInt(8) > 1) {
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

    /** The same message with one field, somewhere in it, at another value, there or gone. */
    Message changed(Message message) {
        var builder = message.toBuilder();
        var fields = builder.getDescriptorForType().getFields();
        var field = fields.get(random.nextInt(fields.size()));
        boolean inside =
                field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                        && !field.isRepeated()
                        && message.hasField(field)
                        && random.nextInt(5) > 0;
        if (inside) {
            builder.setField(field, changed((Message) message.getField(field)));
        } else if (field.isRepeated()) {
            builder.addRepeatedField(field, value(builder, field));
        } else if (random.nextInt(4) == 0) {
            builder.clearField(field);
        } else {
            builder.setField(field, value(builder, field));
        }
        return builder.build();
    }

    private Object value(Message.Builder builder, FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case MESSAGE -> fill(builder.newBuilderForField(field)).build();
            case ENUM -> field.getEnumType().findValueByNumberCreatingIfUnknown(random.nextInt(9));
            case STRING -> TEXTS.get(random.nextInt(TEXTS.size()));
            case BYTE_STRING -> ByteString.copyFromUtf8("b");
            case INT -> (int) number();
            case LONG -> number();
            case BOOLEAN -> random.nextBoolean();
            case FLOAT, DOUBLE -> throw new AssertionError("no fractions: " + field.getFullName());
        };
    }

    private long number() {
        return NUMBERS[random.nextInt(NUMBERS.length)];
    }
}
