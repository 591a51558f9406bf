package io.yidan.translators.mapping;

import io.yidan.translators.mapping.type.Beside;
import io.yidan.translators.mapping.type.PlacesReader;
import io.yidan.translators.mapping.type.TimesReader;
import io.yidan.translators.mapping.type.TypesReader;
import io.yidan.translators.value.CellText;
import io.yidan.translators.yaml.Entry;
import io.yidan.translators.yaml.Mistakes;

import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads a mapping file from top to bottom and notes every mistake on the way. */
final class MappingReader {
    private static final Set<String> KEYS =
            Set.of(
                    "layout",
                    "about",
                    "source_system",
                    "file",
                    "time",
                    "places",
                    "columns",
                    "ignored",
                    "key",
                    "revision",
                    "at",
                    "place",
                    "address",
                    "envelope",
                    "events");
    private static final Pattern SYSTEM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");
    private final Beside beside;

    MappingReader(Beside beside) {
        this.beside = beside;
    }

    Mapping read(String fileName, Reader yaml) {
        var mistakes = new Mistakes(fileName);
        var top = mistakes.top(yaml).only(KEYS);
        var time =
                TimesReader.time(top.need("time", "time: {zone: Asia/Shanghai, formats: [...]}"));
        var places = new PlacesReader(beside, mistakes).read(top.at("places"));
        var columns =
                new ColumnsReader(new TypesReader(time, places))
                        .read(top.need("columns", "heading: type"));
        var ignored = ignored(top.at("ignored"), columns);
        var system = top.need("source_system", "a name such as scale");
        if (system.there() && !SYSTEM.matcher(system.text()).matches()) {
            system.wrong("'" + system.text() + "'", "letters, digits, dot, hyphen, up to 32");
        }
        var events = new EventsReader(system.text(), columns).read(top);
        var file = file(top.at("file"), time.zone());
        var layout = top.need("layout", "a name such as SCALE-1").text();
        mistakes.throwIfAny();
        return new Mapping(layout, top.at("about").text(), file, columns, ignored, events);
    }

    private static FileForm file(Entry file, ZoneId zone) {
        file.only(Set.of("encoding", "separator", "sent_in_name", "sent_format", "records"));
        var encoding = file.at("encoding").oneOf(List.of("detect", "UTF-8", "GB18030"));
        var separator = file.at("separator").oneOf(List.of(",", ";", "tab", "|"));
        return new FileForm(
                encoding.equals("detect")
                        ? Optional.empty()
                        : Optional.of(Charset.forName(encoding, StandardCharsets.UTF_8)),
                separator.equals("tab") ? '\t' : separator.charAt(0),
                file.at("sent_in_name").there()
                        ? sentInName(file.at("sent_in_name"), file.at("sent_format"), zone)
                        : Optional.empty(),
                file.at("records").there()
                        ? Optional.of(records(file.at("records")))
                        : Optional.empty());
    }

    private static RecordForm records(Entry records) {
        records.only(Set.of("in", "each"));
        var in = new LinkedHashSet<>(records.need("in", "[Waybills]").texts());
        var each = records.at("each");
        return new RecordForm(in, each.there() ? Optional.of(each.text()) : Optional.empty());
    }

    private static Optional<FileForm.SentInName> sentInName(
            Entry pattern, Entry format, ZoneId zone) {
        try {
            var compiled = Pattern.compile(pattern.text());
            if (compiled.matcher("").groupCount() == 1) {
                return TimesReader.format(format)
                        .map(f -> new FileForm.SentInName(compiled, f, zone));
            }
        } catch (PatternSyntaxException _) {
            // told below
        }
        pattern.wrong("is no pattern with one group", "gate-([0-9]{14})");
        return Optional.empty();
    }

    private static Set<String> ignored(Entry ignored, Map<String, Column> columns) {
        var taken = new HashMap<String, String>();
        columns.values().forEach(c -> c.headings().forEach(h -> taken.put(h, c.name())));
        Set<String> all = new LinkedHashSet<>();
        for (var heading : ignored.list()) {
            if (taken.containsKey(heading.text())) {
                heading.wrong("'" + heading.text() + "' is read as a column", "");
            }
            all.add(CellText.clean(heading.text()));
        }
        return all;
    }
}
