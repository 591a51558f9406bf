package io.yidan.exchange.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What the demo plays, in the order of hearing. */
public record Extract(List<Row> rows) {

    /** Copper concentrate from Balkhash to Fukang, three boxes of twenty. */
    public static Extract ofJourneyA() {
        try (var text = Extract.class.getResourceAsStream("/demo/journey-a-extract.yaml")) {
            return ExtractReader.read(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
