package io.yidan.translators.mapping;

import com.google.protobuf.Descriptors.FieldDescriptor;

import io.yidan.proto.type.v1.FactEnvelope;
import io.yidan.proto.type.v1.Happening;
import io.yidan.translators.message.Condition;
import io.yidan.translators.message.EventRule;
import io.yidan.translators.message.Template;
import io.yidan.translators.yaml.Entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a row may say. What stands at the top of the file holds for every event that does not say otherwise. */
final class EventsReader {
    private static final Set<String> KEYS =
            Set.of(
                    "happening",
                    "when",
                    "key",
                    "revision",
                    "at",
                    "place",
                    "address",
                    "envelope",
                    "fields");
    private static final Set<String> ENVELOPE =
            Set.of("leg", "sent_at", "on_behalf_of", "correction_code", "classifier", "channel");

    private final String system;
    private final Map<String, Column> columns;
    private final ConditionsReader conditions;

    EventsReader(String system, Map<String, Column> columns) {
        this.system = system;
        this.columns = columns;
        this.conditions = new ConditionsReader(columns);
    }

    List<EventRule> read(Entry top) {
        var events = top.need("events", "a list of happenings");
        List<EventRule> all = new ArrayList<>();
        for (var event : events.members("a happening")) {
            event.only(KEYS);
            for (var happening : happenings(event.need("happening", "departed"))) {
                var rule = rule(event, top, happening);
                all.stream()
                        .filter(other -> other.id().equals(rule.id()) && !other.excludes(rule))
                        .findFirst()
                        .ifPresent(
                                other ->
                                        event.wrong(
                                                "a row may say this and "
                                                        + other.what().field().getName()
                                                        + " under one key",
                                                "another key, or a when that excludes the other"));
                all.add(rule);
            }
        }
        return all;
    }

    /** One kind of happening, and the condition under which a code column means it. */
    private record Kinded(FieldDescriptor field, Optional<Condition> when) {}

    private List<Kinded> happenings(Entry happening) {
        if (!happening.isMap()) {
            return kind(happening, happening.text()).stream()
                    .map(field -> new Kinded(field, Optional.empty()))
                    .toList();
        }
        happening.only(Set.of("column", "of"));
        var column = happening.need("column", "a code column").text();
        List<Kinded> all = new ArrayList<>();
        for (var word : happening.need("of", "[arrived, departed]").list()) {
            conditions.symbol(column, word);
            kind(word, word.text())
                    .map(
                            field ->
                                    new Kinded(
                                            field,
                                            Optional.of(
                                                    new Condition.OneOf(
                                                            column, Set.of(word.text())))))
                    .ifPresent(all::add);
        }
        return all;
    }

    private static Optional<FieldDescriptor> kind(Entry entry, String name) {
        if (name.equals("withdrawn")) {
            return Optional.of(
                    FactEnvelope.getDescriptor()
                            .findFieldByNumber(FactEnvelope.WITHDRAWAL_FIELD_NUMBER));
        }
        var found = Optional.ofNullable(Happening.getDescriptor().findFieldByName(name));
        if (found.isEmpty() && !name.isEmpty()) {
            List<String> all = new ArrayList<>();
            Happening.getDescriptor().getFields().forEach(field -> all.add(field.getName()));
            entry.wrong("no happening '" + name + "'", String.join(", ", all) + ", withdrawn");
        }
        return found;
    }

    private EventRule rule(Entry event, Entry top, Kinded kinded) {
        Map<String, String> behind = new HashMap<>();
        var templates = new TemplateReader(columns, behind);
        var inherited = new Inherited(event, top);
        var naming = new NamingReader(templates, behind);
        var key = naming.key(inherited.need("key", "[磅单号]"));
        var revision = naming.revision(inherited.need("revision", "{column: 版本}"));
        var at = naming.at(inherited.need("at", "a time column"));
        var address = naming.address(inherited.need("address", "[{container: 箱号}]"));
        var envelope =
                templates.read(FactEnvelope.getDefaultInstance(), "envelope", envelope(inherited));
        var what = what(kinded.field(), event.at("fields"), templates);
        RequiredFields.check(event, what);
        var when = conditions.read(event.at("when"));
        kinded.when().ifPresent(when::add);
        return new EventRule(system, when, key, revision, at, address, envelope, what, behind);
    }

    /** Looks in the event first, then at the top. */
    private record Inherited(Entry event, Entry top) {
        Entry at(String key) {
            return event.at(key).there() ? event.at(key) : top.at(key);
        }

        Entry need(String key, String example) {
            return at(key).there() ? at(key) : event.need(key, example);
        }
    }

    private static Map<String, Entry> envelope(Inherited inherited) {
        Map<String, Entry> all = new LinkedHashMap<>();
        var envelope = inherited.at("envelope");
        if (envelope.there()) {
            all.putAll(envelope.only(ENVELOPE).map());
        }
        if (inherited.at("place").there()) {
            all.put("place", inherited.at("place"));
        }
        return all;
    }

    private static Template.Blank.Part what(
            FieldDescriptor field, Entry fields, TemplateReader templates) {
        var whole =
                field.getContainingType().equals(Happening.getDescriptor())
                        ? Happening.getDefaultInstance()
                        : FactEnvelope.getDefaultInstance();
        var path = whole instanceof Happening ? "happening." : "envelope.";
        var part = whole.newBuilderForType().newBuilderForField(field).build();
        return new Template.Blank.Part(
                field,
                templates.read(
                        part, path + field.getName(), fields.there() ? fields.map() : Map.of()));
    }
}
