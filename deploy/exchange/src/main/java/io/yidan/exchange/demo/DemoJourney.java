package io.yidan.exchange.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What the demo plays, in the order of hearing. */
public record DemoJourney(List<Row> rows) {

    /** Twenty boxes of copper concentrate from Balkhash to Fukang. */
    public static DemoJourney whole() {
        try (var text = DemoJourney.class.getResourceAsStream("/demo/journey-a.yaml")) {
            return JourneyReader.read(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
