package io.yidan.exchange;

import io.yidan.query.customs.CaseRebuild;
import io.yidan.query.customs.figure.FigureRebuild;
import io.yidan.query.tracking.Rebuild;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Builds the read models anew from the log while the exchange runs: if started with yidan.rebuild=true, or if one of
 * them has never been filled because it came with this release.
 */
@Component
class RebuildOnStart {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildOnStart.class);
    private final Rebuild rebuild;
    private final CaseRebuild cases;
    private final FigureRebuild figures;
    private final AtomicLong toldAt = new AtomicLong();

    private final boolean wanted;

    RebuildOnStart(
            Rebuild rebuild,
            CaseRebuild cases,
            FigureRebuild figures,
            @Value("${yidan.rebuild:false}") boolean wanted) {
        this.rebuild = rebuild;
        this.cases = cases;
        this.figures = figures;
        this.wanted = wanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (!wanted && !rebuild.isOwed()) {
            return;
        }
        Thread.ofPlatform()
                .daemon()
                .name("rebuild")
                .start(
                        () -> {
                            long built = rebuild.run(this::tell);
                            int customs = cases.run();
                            figures.run();
                            LOG.info(
                                    "read models are built anew up to position {} and in place,"
                                            + " customs cases: {}",
                                    built,
                                    customs);
                        });
    }

    private void tell(long position, long end) {
        long now = System.nanoTime();
        long before = toldAt.get();
        if (now - before > 1_000_000_000L && toldAt.compareAndSet(before, now)) {
            LOG.info(
                    "rebuilding: {} of {}, {} %",
                    position, end, end == 0 ? 100 : 100 * position / end);
        }
    }
}
