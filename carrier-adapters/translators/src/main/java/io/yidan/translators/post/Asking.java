package io.yidan.translators.post;

import io.yidan.client.RefusedException;
import io.yidan.client.UnansweredException;
import io.yidan.client.YidanClient;
import io.yidan.translators.RowResult;
import io.yidan.translators.message.Told;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Asks an exchange what would come of a file, and reports as if it had been posted; stores nothing. An exchange is asked
 * about 1,000 happenings at a time, and what one portion says does not count for the next: a truck loaded by row 900 is
 * not known to row 1,100. The report says in how many portions it was asked.
 */
public final class Asking {
    private static final int PORTION = 1_000;
    private final YidanClient client;
    private final Consumer<Progress> progress;
    private final int listed;

    private Asking(YidanClient client, Consumer<Progress> progress, int listed) {
        this.client = client;
        this.progress = progress;
        this.listed = listed;
    }

    public static Asking of(YidanClient client) {
        return new Asking(client, _ -> {}, Posting.LISTED);
    }

    /** Is told after each portion. */
    public Asking telling(Consumer<Progress> listener) {
        return new Asking(client, listener, listed);
    }

    /** How many problems, and waybills as they would stand, the report lists; the others are counted. */
    public Asking listing(int most) {
        return new Asking(client, progress, most);
    }

    /** Reads to the end. Closes the rows. */
    public Report ask(Stream<RowResult> rows) {
        var tally = new Tally(listed);
        var portion = new ArrayList<Told>(PORTION);
        try (rows) {
            rows.forEachOrdered(
                    result -> {
                        tally.row(result);
                        if (result instanceof RowResult.Translated row) {
                            for (var told : row.events()) {
                                portion.add(told);
                                if (portion.size() == PORTION) {
                                    ask(portion, tally);
                                }
                            }
                        }
                    });
            if (!portion.isEmpty()) {
                ask(portion, tally);
            }
        } catch (RefusedException | UnansweredException e) {
            return tally.report(Optional.of(e.getMessage()));
        }
        return tally.report(Optional.empty());
    }

    private void ask(List<Told> portion, Tally tally) {
        var foreseen = client.check(portion.stream().map(Told::event).toList());
        progress.accept(tally.foreseen(List.copyOf(portion), foreseen));
        portion.clear();
    }
}
