package io.yidan.translators.customs.post;

import io.grpc.Status;
import io.yidan.client.RefusedException;
import io.yidan.client.UnansweredException;
import io.yidan.client.customs.Cases;
import io.yidan.translators.customs.MessageResult;
import io.yidan.translators.customs.MessageTranslator;
import io.yidan.translators.customs.RequestCheck;
import io.yidan.translators.customs.receipt.Receipt;
import io.yidan.translators.post.Progress;
import io.yidan.translators.tree.MessageFile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Sends the messages of a file to an exchange, one after the other, and answers each with a receipt. A file that is not in
 * order is not begun. The same file may be sent again at any time: what was accepted before is answered as then. If the
 * connection is lost for good the report says so, and sending the file again goes on where it ended.
 */
public final class Lodging {
    private final Cases cases;
    private final Consumer<Progress> progress;
    private final int listed;

    private Lodging(Cases cases, Consumer<Progress> progress, int listed) {
        this.cases = cases;
        this.progress = progress;
        this.listed = listed;
    }

    public static Lodging with(Cases cases) {
        return new Lodging(cases, _ -> {}, 10_000);
    }

    /** Is told after each answer. */
    public Lodging telling(Consumer<Progress> listener) {
        return new Lodging(cases, listener, listed);
    }

    /** How many problems the report lists; the others are counted. */
    public Lodging listing(int most) {
        return new Lodging(cases, progress, most);
    }

    public Lodged lodge(MessageTranslator translator, Path file) throws IOException {
        var count = new Counting(listed);
        var unfit = translator.unfit(file);
        if (unfit.isPresent()) {
            count.unfit(unfit.get());
        } else {
            translator.read(file, result -> answered(result, count));
        }
        return count.lodged(MessageFile.form(file));
    }

    /** Reads to the end and sends nothing: shows all that is wrong before anything is sent. */
    public static Lodged dryRun(MessageTranslator translator, Path file) throws IOException {
        var count = new Counting(10_000);
        var unfit = translator.unfit(file);
        if (unfit.isPresent()) {
            count.unfit(unfit.get());
        } else {
            translator.read(
                    file,
                    result -> {
                        count.read(RequestCheck.checked(result));
                        return true;
                    });
        }
        return count.lodged(MessageFile.form(file));
    }

    /** False if nothing more can be sent. */
    private boolean answered(MessageResult result, Counting count) {
        count.read(result);
        if (result instanceof MessageResult.Asks asks) {
            try {
                count.answered(new Receipt.Accepted(asks.id(), cases.ask(asks.request())));
            } catch (RefusedException e) {
                if (e.code() == Status.Code.UNAUTHENTICATED) {
                    count.stopped(e.getMessage());
                    return false;
                }
                count.refused(asks, e.code(), e.problems());
            } catch (UnansweredException e) {
                count.stopped(e.getMessage());
                return false;
            }
        }
        progress.accept(count.progress());
        return true;
    }
}
