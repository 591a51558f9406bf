package io.yidan.exchange.files;

import io.yidan.access.Caller;
import io.yidan.client.ClientOptions;
import io.yidan.client.YidanClient;
import io.yidan.gateway.Inside;
import io.yidan.translators.Layout;
import io.yidan.translators.customs.post.Lodging;
import io.yidan.translators.post.Asking;
import io.yidan.translators.post.Posting;
import io.yidan.translators.post.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads files and posts what they say, or asks what would come of it, in the name of a party. */
final class Reading {
    /** How many problems a report lists; the others are counted. */
    private static final int LISTED = 2_000;

    private final Inside.Doors doors;

    Reading(Inside.Doors doors) {
        this.doors = doors;
    }

    /**
     * Reads to the end; without a sent time only layouts can be read that do not need it. Messages are never only tried.
     */
    Became read(
            Path file,
            Layout layout,
            Optional<Instant> sent,
            Caller by,
            boolean tryOnly,
            Consumer<Progress> progress)
            throws IOException {
        try (var door = doors.as(by);
                var client = YidanClient.over(door.channel(), ClientOptions.plaintext())) {
            return switch (layout) {
                case Layout.Rows(var translator) -> {
                    var rows = translator.read(Files.newInputStream(file), sent);
                    yield Became.of(
                            tryOnly
                                    ? Asking.of(client).listing(LISTED).telling(progress).ask(rows)
                                    : Posting.over(client)
                                            .listing(LISTED)
                                            .telling(progress)
                                            .post(rows));
                }
                case Layout.Messages(var translator) ->
                        Became.of(
                                Lodging.with(client.cases())
                                        .listing(LISTED)
                                        .telling(progress)
                                        .lodge(translator, file));
            };
        }
    }
}
