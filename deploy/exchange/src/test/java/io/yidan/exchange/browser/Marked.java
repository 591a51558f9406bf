package io.yidan.exchange.browser;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import java.util.List;

/** Messages whose names have something behind them that a page must not take for its own. */
final class Marked {
    private Marked() {}

    /** Names and descriptions are the fields that end in a language. */
    static Message everyName(Message message, String markup) {
        var marked = message.toBuilder();
        message.getAllFields()
                .forEach((field, value) -> marked.setField(field, marked(field, value, markup)));
        return marked.build();
    }

    private static Object marked(FieldDescriptor field, Object value, String markup) {
        return switch (value) {
            case List<?> all -> all.stream().map(one -> marked(field, one, markup)).toList();
            case Message message -> everyName(message, markup);
            case String text when field.getName().matches(".*_(zh|en)") -> text + markup;
            default -> value;
        };
    }
}
