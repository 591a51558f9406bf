package io.yidan.translators.mapping;

import io.yidan.translators.mapping.type.FieldWords;
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
            if (FieldWords.wanted(field) && !filled.contains(field)) {
                fields.wrong("the contract wants " + path + "." + field.getName(), "a column");
            }
        }
        for (var blank : template.blanks()) {
            if (blank instanceof Template.Blank.Part(var field, var part)) {
                check(fields, path + "." + field.getName(), part);
            }
        }
    }
}
