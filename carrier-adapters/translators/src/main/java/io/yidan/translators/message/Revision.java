package io.yidan.translators.message;

import io.yidan.proto.type.v1.EventTime;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.Unfit;

import java.time.Instant;
import java.util.Optional;

/** Which telling of a fact a row is: by a column (a version, or the time of reporting) or by when the file was sent. */
public record Revision(Optional<String> column) {

    long of(Row row, Optional<Instant> fileSent) {
        return column.map(name -> of(name, row.need(name, "it is the revision")))
                .orElseGet(() -> fileSent.orElseThrow().getEpochSecond());
    }

    private static long of(String column, Object told) {
        long revision =
                switch (told) {
                    case Long number -> number;
                    case EventTime time -> time.getInstant().getAt().getSeconds();
                    default -> throw new IllegalStateException("revision from " + told.getClass());
                };
        if (revision < 1) {
            throw new ColumnUnfit(
                    column,
                    new Unfit(
                            Fault.REVISION_FORM,
                            "a revision is 1 or more, or a time with hours and minutes",
                            "number the tellings of a row from 1"));
        }
        return revision;
    }
}
