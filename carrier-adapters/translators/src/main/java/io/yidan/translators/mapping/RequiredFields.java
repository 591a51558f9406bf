package io.yidan.translators.mapping;

import build.buf.validate.FieldRules;
import build.buf.validate.ValidateProto;

import com.google.protobuf.Descriptors.FieldDescriptor;

import io.yidan.translators.message.Template;
import io.yidan.translators.yaml.Entry;

import java.util.stream.Collectors;

/** Names the fields the contract wants that a mapping does not fill, before any row is read. */
final class RequiredFields {
    private RequiredFields() {}

    static void check(Entry event, Template.Blank.Part what) {
        check(event.at("fields"), what.field().getName(), what.template());
    }

    private static void check(Entry fields, String path, Template template) {
        var filled =
                template.blanks().stream().map(Template.Blank::field).collect(Collectors.toSet());
        for (var field : template.empty().getDescriptorForType().getFields()) {
            if (wanted(field) && !filled.contains(field)) {
                fields.wrong("the contract wants " + path + "." + field.getName(), "a column");
            }
        }
        for (var blank : template.blanks()) {
            if (blank instanceof Template.Blank.Part(var field, var part)) {
                check(fields, path + "." + field.getName(), part);
            }
        }
    }

    private static boolean wanted(FieldDescriptor field) {
        FieldRules rules = field.getOptions().getExtension(ValidateProto.field);
        return rules.getRequired()
                || rules.getString().getMinLen() > 0
                || rules.getRepeated().getMinItems() > 0
                || rules.getEnum().getNotInList().contains(0);
    }
}
