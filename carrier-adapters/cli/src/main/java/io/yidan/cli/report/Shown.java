package io.yidan.cli.report;

import io.yidan.translators.post.Progress;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

import java.util.function.Consumer;

/** How far a file has come, on a terminal; elsewhere nothing is shown. */
public final class Shown implements Consumer<Progress>, AutoCloseable {
    private final ProgressBar bar;

    public Shown(String file) {
        bar =
                System.console() != null && System.console().isTerminal()
                        ? new ProgressBarBuilder()
                                .setTaskName(file)
                                .setUnit(" rows", 1)
                                .setInitialMax(-1)
                                .build()
                        : null;
    }

    @Override
    public void accept(Progress progress) {
        if (bar != null) {
            bar.stepTo(progress.rows());
            bar.setExtraMessage(progress.answered() + " of " + progress.sent() + " answered");
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
