package io.yidan.query.page;

import io.yidan.customs.testing.CaseScene;
import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.waybill.testing.JourneyA;

import org.springframework.context.ConfigurableApplicationContext;

/** The pages of an exchange that knows one customs case, and a browser before them. */
public final class CaseDoors implements AutoCloseable {
    private final TestExchange exchange = new TestExchange();
    private final ConfigurableApplicationContext doors;
    public final Browser browser;

    public CaseDoors(CaseScene scene) {
        exchange.append(JourneyA.WAYBILL, Story.issued(JourneyA.WAYBILL).toArray());
        exchange.append(CaseScene.NUMBER.value(), scene.events().toArray());
        exchange.project();
        exchange.projectCases();
        doors = Doors.open(exchange, 0);
        browser = new Browser(doors);
    }

    @Override
    public void close() {
        doors.close();
        exchange.close();
    }
}
