package io.yidan.translators.mapping;

import io.yidan.translators.value.CellText;
import io.yidan.translators.value.Mode;
import io.yidan.translators.value.TimeCell;
import io.yidan.translators.value.TimeFormat;
import io.yidan.translators.yaml.Entry;
import io.yidan.translators.yaml.Mistakes;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
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

    /** Opens what a mapping file refers to; null if there is none. */
    @FunctionalInterface
    interface Beside {
        InputStream open(String name) throws IOException;
    }

    MappingReader(Beside beside) {
        this.beside = beside;
    }

    Mapping read(String fileName, Reader yaml) {
        var mistakes = new Mistakes(fileName);
        var top = mistakes.top(yaml).only(KEYS);
        var time = time(top.need("time", "time: {zone: Asia/Shanghai, formats: [...]}"));
        var places = new PlacesReader(beside, mistakes).read(top.at("places"));
        var columns =
                new ColumnsReader(time, places, Mode.allColumnTypes())
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

    static TimeCell time(Entry time) {
        time.only(Set.of("zone", "formats"));
        return new TimeCell(
                zone(time.need("zone", "an IANA name such as Asia/Shanghai")),
                formats(time.need("formats", "yyyy-MM-dd HH:mm:ss")));
    }

    static ZoneId zone(Entry zone) {
        try {
            return ZoneId.of(zone.text("UTC"));
        } catch (DateTimeException _) {
            zone.wrong("no zone '" + zone.text() + "'", "an IANA name such as Asia/Shanghai");
            return ZoneId.of("UTC");
        }
    }

    static List<TimeFormat> formats(Entry formats) {
        return formats.list().stream()
                .map(MappingReader::format)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<TimeFormat> format(Entry format) {
        try {
            return Optional.of(TimeFormat.of(format.text()));
        } catch (IllegalArgumentException e) {
            format.wrong(
                    "'" + format.text() + "' spells no time: " + e.getMessage(),
                    "letters y M d H m s, such as yyyy-MM-dd HH:mm");
            return Optional.empty();
        }
    }

    private static FileForm file(Entry file, ZoneId zone) {
        file.only(Set.of("encoding", "separator", "sent_in_name", "sent_format"));
        var encoding = file.at("encoding").oneOf(List.of("detect", "UTF-8", "GB18030"));
        var separator = file.at("separator").oneOf(List.of(",", ";", "tab", "|"));
        return new FileForm(
                encoding.equals("detect")
                        ? Optional.empty()
                        : Optional.of(Charset.forName(encoding, StandardCharsets.UTF_8)),
                separator.equals("tab") ? '\t' : separator.charAt(0),
                file.at("sent_in_name").there()
                        ? sentInName(file.at("sent_in_name"), file.at("sent_format"), zone)
                        : Optional.empty());
    }

    private static Optional<FileForm.SentInName> sentInName(
            Entry pattern, Entry format, ZoneId zone) {
        try {
            var compiled = Pattern.compile(pattern.text());
            if (compiled.matcher("").groupCount() == 1) {
                return format(format).map(f -> new FileForm.SentInName(compiled, f, zone));
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
