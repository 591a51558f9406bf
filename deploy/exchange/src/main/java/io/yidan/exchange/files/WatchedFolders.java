package io.yidan.exchange.files;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks into all watched folders, again and again, on one thread. */
public final class WatchedFolders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolders.class);
    private final List<WatchedFolder> folders;
    private final Duration every;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("folders").daemon().factory());

    WatchedFolders(List<WatchedFolder> folders, Duration every) {
        this.folders = folders;
        this.every = every;
    }

    public void start() {
        if (!folders.isEmpty()) {
            looks.scheduleWithFixedDelay(
                    this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        for (var folder : folders) {
            try {
                folder.look();
            } catch (Exception e) {
                LOG.error("folder {} cannot be looked at; tried again later", folder.path(), e);
            }
        }
    }

    @Override
    public void close() {
        looks.shutdown();
        try {
            if (!looks.awaitTermination(10, TimeUnit.SECONDS)) {
                looks.shutdownNow();
            }
        } catch (InterruptedException e) {
            looks.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
