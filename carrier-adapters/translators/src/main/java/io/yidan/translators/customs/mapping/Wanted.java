package io.yidan.translators.customs.mapping;

import build.buf.validate.ValidateProto;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;

import io.yidan.translators.customs.fill.MessageTemplate.Blank;
import io.yidan.translators.mapping.type.FieldWords;
import io.yidan.translators.yaml.Entry;

import java.util.List;
import java.util.stream.Collectors;

/** Names what the contract wants and a mapping does not fill, before any message is read. */
final class Wanted {
    /** Filled by the key of the layout. */
    private static final String ID = "request_id";

    private Wanted() {}

    static void check(Descriptor type, String path, List<Blank> blanks, Entry where) {
        var filled = blanks.stream().map(Blank::field).collect(Collectors.toSet());
        var before = path.isEmpty() ? "" : path + ".";
        for (var field : type.getFields()) {
            boolean byKey = path.isEmpty() && field.getName().equals(ID);
            if (byKey && filled.contains(field)) {
                where.wrong(ID + " is filled by the key", "leave it out");
            } else if (!byKey && FieldWords.wanted(field) && !filled.contains(field)) {
                where.wrong("the contract wants " + before + field.getName(), "an element");
            }
        }
        for (var choice : type.getRealOneofs()) {
            var chosen =
                    choice.getFields().stream()
                            .filter(filled::contains)
                            .map(FieldDescriptor::getName)
                            .toList();
            if (chosen.size() > 1) {
                where.wrong(String.join(", ", chosen) + " exclude each other", "one of them");
            }
            if (chosen.isEmpty()
                    && choice.getOptions().getExtension(ValidateProto.oneof).getRequired()) {
                where.wrong(
                        "the contract wants one of " + before + choice.getName(),
                        choice.getFields().stream()
                                .map(FieldDescriptor::getName)
                                .collect(Collectors.joining(", ")));
            }
        }
    }
}
