package io.yidan.query.page;

import io.yidan.customs.testing.CaseScene;
import io.yidan.query.CaseStory;
import io.yidan.query.TestExchange;

import org.springframework.context.ConfigurableApplicationContext;

/** The pages of an exchange that knows one customs case, and a browser before them. */
public final class CaseDoors implements AutoCloseable {
    private final TestExchange exchange = new TestExchange();
    private final CaseStory story = new CaseStory(exchange);
    private final ConfigurableApplicationContext doors;
    public final Browser browser;

    public CaseDoors(CaseScene scene) {
        exchange.project();
        shown(1, scene);
        doors = Doors.open(exchange, 0);
        browser = new Browser(doors);
    }

    /** The table says what has come of a case; the first is the one the doors were opened with. */
    public void shown(int number, CaseScene scene) {
        story.shown(number, scene);
    }

    @Override
    public void close() {
        doors.close();
        exchange.close();
    }
}
