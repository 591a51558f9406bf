package io.yidan.translators.mapping;

import io.yidan.proto.type.v1.AliasScheme;
import io.yidan.translators.message.Address;
import io.yidan.translators.message.EventId;
import io.yidan.translators.message.Revision;
import io.yidan.translators.value.CellReader.Kind;
import io.yidan.translators.yaml.Entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what names a fact: its key, its revision, its time, and whose goods it is about. */
final class NamingReader {
    private static final Map<String, Optional<AliasScheme>> SCHEMES = schemes();

    private final TemplateReader templates;
    private final Map<String, String> behind;

    NamingReader(TemplateReader templates, Map<String, String> behind) {
        this.templates = templates;
        this.behind = behind;
    }

    EventId key(Entry key) {
        List<EventId.Part> parts = new ArrayList<>();
        for (var part : key.members("a column")) {
            if (part.text().startsWith("=")) {
                parts.add(EventId.Part.word(part.text().substring(1)));
            } else {
                templates.column(part).map(column -> part(part, column)).ifPresent(parts::add);
            }
        }
        if (parts.stream().allMatch(part -> part.column().isEmpty())) {
            key.wrong("names every row the same", "at least one column");
        }
        return new EventId(parts);
    }

    private EventId.Part part(Entry entry, Column column) {
        if (column.reader().kind() == Kind.TIME) {
            entry.wrong(
                    "a key never holds a time: a corrected time would be another fact",
                    "columns that stay when the row is corrected");
        }
        behind.putIfAbsent("envelope.event_id", column.name());
        return EventId.Part.column(column.name());
    }

    Revision revision(Entry revision) {
        if (!revision.isMap()) {
            if (revision.there()) {
                revision.wrong("says no source", "{column: ...} or {file: sent_time}");
            }
            return new Revision(Optional.empty());
        }
        if (revision.only(Set.of("column", "file")).at("file").there()) {
            revision.at("file").oneOf(List.of("sent_time"));
            return new Revision(Optional.empty());
        }
        var entry = revision.need("column", "a column");
        kind(entry, "is no revision", Kind.WHOLE, Kind.TIME);
        behind.put("envelope.revision", entry.text());
        return new Revision(Optional.of(entry.text()));
    }

    String at(Entry at) {
        kind(at, "is no time", Kind.TIME);
        behind.put("envelope.event_time", at.text());
        return at.text();
    }

    Address address(Entry address) {
        List<Address.By> all = new ArrayList<>();
        for (var candidate : address.members("{container: 箱号}")) {
            candidate
                    .only(SCHEMES.keySet())
                    .map()
                    .forEach((name, column) -> all.add(by(name, column)));
        }
        return new Address(all);
    }

    private Address.By by(String name, Entry column) {
        kind(column, "names no goods", Kind.TEXT, Kind.WHOLE);
        var scheme = SCHEMES.getOrDefault(name, Optional.empty());
        behind.putIfAbsent(scheme.isPresent() ? "alias" : "waybill_number", column.text());
        return new Address.By(scheme, column.text());
    }

    private void kind(Entry entry, String otherwise, Kind... kinds) {
        templates
                .column(entry)
                .map(column -> column.reader().kind())
                .filter(kind -> !List.of(kinds).contains(kind))
                .ifPresent(
                        kind ->
                                entry.wrong(
                                        "a " + kind + " column " + otherwise,
                                        "columns of " + List.of(kinds)));
    }

    private static Map<String, Optional<AliasScheme>> schemes() {
        Map<String, Optional<AliasScheme>> all = new LinkedHashMap<>();
        all.put("waybill", Optional.empty());
        for (var scheme : AliasScheme.values()) {
            if (scheme != AliasScheme.UNRECOGNIZED
                    && scheme != AliasScheme.ALIAS_SCHEME_UNSPECIFIED) {
                var name = scheme.name().substring("ALIAS_SCHEME_".length()).replace('_', '-');
                all.put(name.toLowerCase(Locale.ROOT), Optional.of(scheme));
            }
        }
        return all;
    }
}
