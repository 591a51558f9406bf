package io.yidan.translators.mapping.type;

import io.yidan.translators.value.TimeCell;
import io.yidan.translators.value.TimeFormat;
import io.yidan.translators.yaml.Entry;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads by which clocks and in which spellings a file tells times. */
public final class TimesReader {
    private TimesReader() {}

    public static TimeCell time(Entry time) {
        time.only(Set.of("zone", "formats"));
        return new TimeCell(
                zone(time.need("zone", "an IANA name such as Asia/Shanghai")),
                formats(time.need("formats", "yyyy-MM-dd HH:mm:ss")));
    }

    public static ZoneId zone(Entry zone) {
        try {
            return ZoneId.of(zone.text("UTC"));
        } catch (DateTimeException _) {
            zone.wrong("no zone '" + zone.text() + "'", "an IANA name such as Asia/Shanghai");
            return ZoneId.of("UTC");
        }
    }

    static List<TimeFormat> formats(Entry formats) {
        return formats.list().stream().map(TimesReader::format).flatMap(Optional::stream).toList();
    }

    public static Optional<TimeFormat> format(Entry format) {
        try {
            return Optional.of(TimeFormat.of(format.text()));
        } catch (IllegalArgumentException e) {
            format.wrong(
                    "'" + format.text() + "' spells no time: " + e.getMessage(),
                    "letters y M d H m s, such as yyyy-MM-dd HH:mm");
            return Optional.empty();
        }
    }
}
