package io.yidan.query.page;

import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.door.live.LiveStream.Event;
import io.yidan.query.door.live.Spelling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Tells an open page of changes: only the parts that differ from what the page shows. */
final class LivePage implements Spelling {
    private static final List<String> BLOCKS =
            List.of(
                    "answer", "reason", "arrival", "legs", "holds", "owed", "stays", "custody",
                    "units", "weights", "history");
    private static final List<String> ALWAYS = List.of("stamp", "foot");
    private final Renderer renderer;
    private final Frame frame;
    private final Function<WaybillView, WaybillPage> pages;
    private final Map<String, String> shown = new HashMap<>();
    private WaybillView view;

    /** {@code pages} makes the page of a view as it reads now. The open page may show anything, or nothing. */
    LivePage(
            Renderer renderer,
            Frame frame,
            Function<WaybillView, WaybillPage> pages,
            WaybillView view) {
        this.renderer = renderer;
        this.frame = frame;
        this.pages = pages;
        this.view = view;
    }

    /** Says that the open page shows this view. */
    void shows(WaybillView known) {
        var page = pages.apply(known);
        BLOCKS.forEach(block -> shown.put(block, renderer.block(block, page, frame, false)));
    }

    @Override
    public Event change(WaybillView changed) {
        view = changed;
        return event(true);
    }

    @Override
    public Optional<Event> opening() {
        return Optional.of(event(false));
    }

    /** Waiting times are told anew, without drawing attention. */
    @Override
    public Optional<Event> again() {
        return Optional.of(event(false));
    }

    private Event event(boolean fresh) {
        var page = pages.apply(view);
        var told = new StringBuilder();
        for (String block : BLOCKS) {
            String now = renderer.block(block, page, frame, false);
            if (!now.equals(shown.put(block, now))) {
                told.append(fresh ? renderer.block(block, page, frame, true) : now);
            }
        }
        ALWAYS.forEach(block -> told.append(renderer.block(block, page, frame, false)));
        return new Event("page", view.getRevision(), told.toString());
    }
}
