package io.yidan.query.tracking;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log file how far a rebuild has come: a line each second, and the last one. */
public final class ProgressLog implements Rebuild.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressLog.class);
    private static final long EACH = 1_000_000_000L;
    private long next = System.nanoTime();

    @Override
    public void at(long position, long end) {
        long now = System.nanoTime();
        if (now >= next || position == end) {
            next = now + EACH;
            LOG.info("tracking rebuilt to {} of {}, {} %", position, end, percent(position, end));
        }
    }

    private static long percent(long position, long end) {
        return end == 0 ? 100 : position * 100 / end;
    }
}
