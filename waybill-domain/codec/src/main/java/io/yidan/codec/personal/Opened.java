package io.yidan.codec.personal;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import io.yidan.proto.type.v1.Personal;
import io.yidan.proto.type.v1.Sealed;
import io.yidan.waybill.value.Bytes;

import java.util.List;

/** A message as a reader of personal values may see it: in clear, or empty where the key is erased. */
public record Opened(PersonalVault vault) {

    /** The same message with every sealed value in it opened. */
    @SuppressWarnings("unchecked")
    public <M extends Message> M of(M message) {
        return (M) opened(message);
    }

    private Message opened(Message message) {
        if (message instanceof Personal personal) {
            return personal.hasSealed() ? opened(personal.getSealed()) : personal;
        }
        var open = message.toBuilder();
        message.getAllFields()
                .forEach(
                        (field, value) -> {
                            if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
                                open.setField(
                                        field,
                                        field.isRepeated()
                                                ? all((List<?>) value)
                                                : opened((Message) value));
                            }
                        });
        return open.build();
    }

    private List<Message> all(List<?> messages) {
        return messages.stream().map(message -> opened((Message) message)).toList();
    }

    private Personal opened(Sealed sealed) {
        var model =
                new io.yidan.waybill.value.Sealed(
                        sealed.getSubject(),
                        sealed.getKeyId(),
                        Bytes.of(sealed.getCiphertext().toByteArray()));
        var personal = Personal.newBuilder();
        vault.open(model).ifPresent(personal::setClear);
        return personal.build();
    }
}
