package io.yidan.translators.customs.receipt;

import com.google.protobuf.Timestamp;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Spells a time of recording: in UTC, to the microsecond, as the log has it. */
final class RecordedTime {
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private RecordedTime() {}

    static String of(Timestamp at) {
        return MICROS.format(Instant.ofEpochSecond(at.getSeconds(), at.getNanos()));
    }
}
