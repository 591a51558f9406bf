package io.yidan.query.page.desk;

import io.yidan.query.page.Renderer;
import io.yidan.query.page.Visit;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The parts of one of the desk's pages, which stand in its template by their names; read at once, and when told to. */
final class LiveParts implements LiveDesk.Parts {
    private final Renderer renderer;
    private final String template;
    private final List<String> names;
    private final Visit visit;
    private final Clock clock;
    private final Function<Map<String, Object>, Map<String, Object>> reading;
    private Map<String, Object> with;

    /** {@code reading} makes what the page is filled with of what it was filled with before. */
    LiveParts(
            Renderer renderer,
            String template,
            List<String> names,
            Visit visit,
            Clock clock,
            Map<String, Object> with,
            Function<Map<String, Object>, Map<String, Object>> reading) {
        this.renderer = renderer;
        this.template = template;
        this.names = names;
        this.visit = visit;
        this.clock = clock;
        this.with = with;
        this.reading = reading;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public void read() {
        with = reading.apply(with);
    }

    @Override
    public String part(String name, boolean fresh) {
        boolean own = names.contains(name);
        var filled = new HashMap<>(with);
        filled.put("moment", Moment.live(visit, clock.instant()));
        return renderer.part(own ? template : "live", name, visit.frame(), filled, fresh);
    }
}
