package io.yidan.translators.mapping;

import io.yidan.translators.value.TimeFormat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the file is written.
 *
 * @param encoding character set; none means: find out
 * @param separator what parts the cells of a CSV file
 * @param sent the time in its name
 * @param records where records stand if it is no table but XML or JSON
 */
public record FileForm(
        Optional<Charset> encoding,
        char separator,
        Optional<SentInName> sent,
        Optional<RecordForm> records) {

    /** Where a file's name says when it was sent: the first group of the pattern, on the clocks of the zone. */
    public record SentInName(Pattern pattern, TimeFormat format, ZoneId zone) {

        /** Nothing if the name bears no time. */
        public Optional<Instant> of(String fileName) {
            var found = pattern.matcher(fileName);
            if (!found.find()) {
                return Optional.empty();
            }
            try {
                var time = LocalDateTime.parse(found.group(1), format.formatter());
                return Optional.of(time.atZone(zone).toInstant());
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }
    }
}
