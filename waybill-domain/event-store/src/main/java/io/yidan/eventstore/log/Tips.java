package io.yidan.eventstore.log;

import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.Tip;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The ends of the streams last used, so that an append needs no read. */
public final class Tips {
    private final LogReader log;
    private final Map<String, Tip> kept;

    public Tips(LogReader log, int limit) {
        this.log = log;
        this.kept =
                new LinkedHashMap<>(256, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Tip> eldest) {
                        return size() > limit;
                    }
                };
    }

    /** The end of a stream if it is at that version; asks the log when not known so. */
    public Optional<Tip> at(String stream, int version) {
        Tip known = get(stream);
        if (known != null && known.version() == version) {
            return Optional.of(known);
        }
        Optional<Tip> read = log.tip(stream);
        read.ifPresent(tip -> keep(stream, tip));
        return read.filter(tip -> tip.version() == version);
    }

    /** Remembers where a stream ends. */
    public void keep(String stream, Tip tip) {
        synchronized (kept) {
            kept.put(stream, tip);
        }
    }

    /** Forgets a stream after an append that failed. */
    public void forget(String stream) {
        synchronized (kept) {
            kept.remove(stream);
        }
    }

    private Tip get(String stream) {
        synchronized (kept) {
            return kept.get(stream);
        }
    }
}
