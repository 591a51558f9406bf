package io.yidan.query.page;

import static io.yidan.query.Sample.WAYBILL;

import io.yidan.query.Story;
import io.yidan.query.TestExchange;

import org.springframework.context.ConfigurableApplicationContext;

/** An exchange with one waybill that has come some of its way, its doors open. */
final class OnTheWay implements AutoCloseable {
    final TestExchange exchange = new TestExchange();
    final Browser browser;
    private final ConfigurableApplicationContext doors;

    OnTheWay() {
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        exchange.clock("2026-09-07T13:41:50+08:00");
        exchange.append(WAYBILL, Story.RECEIVED, Story.PASSED, Story.ETA, Story.ARRIVED);
        exchange.clock("2026-09-07T13:55:02+08:00");
        exchange.append(WAYBILL, Story.DEPARTED, Story.PASSED_OTHERWISE, Story.HELD);
        exchange.project();
        doors = Doors.open(exchange, 0);
        browser = new Browser(doors);
    }

    @Override
    public void close() {
        doors.close();
        exchange.close();
    }
}
