package io.yidan.query.page.desk;

import io.yidan.query.customs.ChangedCases.Change;
import io.yidan.query.customs.watch.CaseWatcher;
import io.yidan.query.door.live.LiveStream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Tells an open page of the desk of changes: the parts that differ from what it shows. */
final class LiveDesk implements CaseWatcher {
    private static final String FOOT = "foot";
    private final LiveStream stream;
    private final Predicate<Change> concerns;
    private final Parts parts;
    private final Map<String, String> shown = new HashMap<>();
    private long cursor;

    /** The parts of a page as it reads now. */
    interface Parts {

        /** Names of those that may change, in the order of the page. */
        List<String> names();

        /** Reads anew what they show. */
        void read();

        String part(String name, boolean fresh);
    }

    LiveDesk(LiveStream stream, long cursor, Predicate<Change> concerns, Parts parts) {
        this.stream = stream;
        this.cursor = cursor;
        this.concerns = concerns;
        this.parts = parts;
    }

    @Override
    public void see(List<Change> changes) {
        cursor = changes.getLast().cursor();
        if (changes.stream().anyMatch(concerns)) {
            parts.read();
            tell(parts.names().stream().filter(this::differs).toList());
        }
    }

    /** What has not been told by now is on the page. */
    @Override
    public void present(long upTo) {
        cursor = upTo;
        parts.names().forEach(name -> shown.putIfAbsent(name, parts.part(name, false)));
        tell(List.of());
    }

    @Override
    public void stillThere() {
        tell(List.of());
    }

    @Override
    public boolean gone() {
        return stream.gone();
    }

    private boolean differs(String name) {
        String now = parts.part(name, false);
        return !now.equals(shown.put(name, now));
    }

    private void tell(List<String> changed) {
        var told = new StringBuilder();
        changed.forEach(name -> told.append(parts.part(name, true)));
        told.append(parts.part(FOOT, false));
        stream.tell(new LiveStream.Event("page", cursor, told.toString()));
    }
}
