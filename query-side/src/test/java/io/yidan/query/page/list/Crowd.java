package io.yidan.query.page.list;

import static io.yidan.query.Sample.WAYBILL;

import io.yidan.query.Sample;
import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.query.page.Browser;
import io.yidan.query.page.Doors;
import io.yidan.waybill.decision.WaybillEvent.WaybillVoided;
import io.yidan.waybill.id.WaybillNumber;

import org.springframework.context.ConfigurableApplicationContext;

import java.util.List;
import java.util.regex.Pattern;

/** An exchange with more waybills than a page of the list holds, its doors open. */
final class Crowd implements AutoCloseable {
    static final WaybillNumber LATE = number(800);
    private static final WaybillNumber MARKED = number(900);
    private static final Pattern LINK = Pattern.compile("href=\"/w/([A-Z0-9]{20})\"");
    private final TestExchange exchange = new TestExchange();
    private final ConfigurableApplicationContext doors;
    final Browser browser;

    Crowd() {
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        exchange.append(WAYBILL, Story.RECEIVED, Story.DEPARTED, Story.ETA, Story.ARRIVED);
        exchange.clock("2026-09-07T13:55:02+08:00");
        exchange.append(WAYBILL, Story.HELD);
        for (int n = 2; n < 32; n++) {
            exchange.append(number(n), Story.issued(number(n)).toArray());
        }
        exchange.append(
                number(2), new WaybillVoided(Story.stamp(Sample.OPERATOR, "void"), "C-TYPE"));
        exchange.append(LATE, Story.issued(LATE).toArray());
        exchange.append(LATE, Story.RECEIVED, Story.DEPARTED, Story.ETA);
        exchange.append(MARKED, Marked.drafted(MARKED));
        exchange.project();
        doors = Doors.open(exchange, 0);
        browser = new Browser(doors);
    }

    static WaybillNumber number(int serial) {
        return new WaybillNumber("DEMO000120260831%04d".formatted(serial));
    }

    /** The waybills a page leads to. */
    static List<String> numbers(String page) {
        return LINK.matcher(page).results().map(found -> found.group(1)).toList();
    }

    @Override
    public void close() {
        doors.close();
        exchange.close();
    }
}
