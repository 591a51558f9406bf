package io.yidan.translators.post;

import io.yidan.client.RefusedException;
import io.yidan.client.UnansweredException;
import io.yidan.client.YidanClient;
import io.yidan.translators.RowResult;
import io.yidan.translators.message.Told;

import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Sends what a file says to an exchange, while it is read, and reports. The same file may be posted again at any time:
 * what was kept before is answered as a duplicate. If the connection is lost for good, the report says so, and posting
 * the file again goes on where it ended.
 */
public final class Posting {
    static final int LISTED = 10_000;
    private final YidanClient client;
    private final Consumer<Progress> progress;
    private final int listed;

    private Posting(YidanClient client, Consumer<Progress> progress, int listed) {
        this.client = client;
        this.progress = progress;
        this.listed = listed;
    }

    public static Posting over(YidanClient client) {
        return new Posting(client, _ -> {}, LISTED);
    }

    /** Is told after each answer, on the thread of the answers. */
    public Posting telling(Consumer<Progress> listener) {
        return new Posting(client, listener, listed);
    }

    /** How many problems the report lists; the others are counted. */
    public Posting listing(int most) {
        return new Posting(client, progress, most);
    }

    /** Reads to the end and waits until all is answered. Closes the rows. */
    public Report post(Stream<RowResult> rows) {
        var tally = new Tally(listed);
        var waiting = new ConcurrentLinkedQueue<Told>();
        try (rows;
                var stream =
                        client.stream(
                                answer ->
                                        progress.accept(tally.answer(waiting.remove(), answer)))) {
            rows.forEachOrdered(
                    result -> {
                        tally.row(result);
                        if (result instanceof RowResult.Translated row) {
                            for (var told : row.events()) {
                                waiting.add(told);
                                stream.send(told.event());
                            }
                        }
                    });
        } catch (RefusedException | UnansweredException e) {
            return tally.report(Optional.of(e.getMessage()));
        }
        return tally.report(Optional.empty());
    }

    /** Reads to the end and posts nothing: shows all that is wrong before anything is sent. Closes the rows. */
    public static Report dryRun(Stream<RowResult> rows) {
        var tally = new Tally(LISTED);
        try (rows) {
            rows.forEachOrdered(tally::row);
        }
        return tally.report(Optional.empty());
    }
}
