package io.yidan.codec.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import io.yidan.codec.Masked;
import io.yidan.codec.sample.AnyMessage;
import io.yidan.proto.event.v1.WaybillEvent;
import io.yidan.proto.event.v1.WaybillEventOuterClass;
import io.yidan.proto.type.v1.FieldGroup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;

class SplitterTest {
    private final Splitter splitter = Splitter.of(WaybillEvent.getDescriptor());

    static Stream<FieldDescriptor> kindsOfEvents() {
        return WaybillEvent.getDescriptor().getFields().stream();
    }

    @ParameterizedTest
    @MethodSource("kindsOfEvents")
    void the_parts_one_after_the_other_are_the_whole(FieldDescriptor kind) throws Exception {
        for (long seed = 0; seed < 100; seed++) {
            var event = any(kind, seed);
            var all = new ByteArrayOutputStream();
            splitter.split(event).forEach(part -> all.writeBytes(part.bytes()));
            assertThat(WaybillEvent.parseFrom(all.toByteArray()))
                    .as("seed %d", seed)
                    .isEqualTo(event);
        }
    }

    @ParameterizedTest
    @MethodSource("kindsOfEvents")
    void a_part_holds_nothing_of_another_group(FieldDescriptor kind) throws Exception {
        for (long seed = 0; seed < 50; seed++) {
            for (var part : splitter.split(any(kind, seed))) {
                var message = WaybillEvent.parseFrom(part.bytes());
                assertThat(values(message, FieldGroup.FIELD_GROUP_ROUTING))
                        .as("seed %d, group %d", seed, part.group())
                        .isSubsetOf(FieldGroup.forNumber(part.group()));
            }
        }
    }

    @Test
    void no_repeated_message_mixes_groups() {
        for (var message : WaybillEventOuterClass.getDescriptor().getMessageTypes()) {
            assertThatCode(() -> Splitter.of(message))
                    .as(message.getFullName())
                    .doesNotThrowAnyException();
        }
    }

    private static WaybillEvent any(FieldDescriptor kind, long seed) {
        var event = WaybillEvent.newBuilder();
        var inner = new AnyMessage(seed).fill(event.newBuilderForField(kind)).build();
        return event.setField(kind, inner).build();
    }

    private static List<FieldGroup> values(Message message, FieldGroup around) {
        return message.getAllFields().entrySet().stream()
                .flatMap(
                        entry -> {
                            var group = Masked.group(entry.getKey(), around);
                            boolean inner =
                                    entry.getKey().getJavaType() == FieldDescriptor.JavaType.MESSAGE
                                            && !entry.getKey().isRepeated();
                            return inner
                                    ? values((Message) entry.getValue(), group).stream()
                                    : Stream.of(group);
                        })
                .distinct()
                .toList();
    }
}
