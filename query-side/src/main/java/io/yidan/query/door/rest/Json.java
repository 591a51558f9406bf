package io.yidan.query.door.rest;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.util.JsonFormat;

/** Spells messages of the contract in protobuf's JSON form. */
final class Json {
    private static final JsonFormat.Printer PRINTER = JsonFormat.printer();

    private Json() {}

    static String of(MessageOrBuilder message) {
        try {
            return PRINTER.print(message);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }
}
