package io.yidan.exchange.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the demo plays, in the order of hearing. */
public record DemoJourney(List<Row> rows) {

    /** All that is played, on one clock. */
    public static DemoJourney whole() {
        return new DemoJourney(
                Stream.of(copper(), paste(), aluminium())
                        .flatMap(journey -> journey.rows().stream())
                        .sorted(Comparator.comparing(Row::recorded))
                        .toList());
    }

    /** Journey A: twenty boxes of copper concentrate from Balkhash to Fukang. */
    public static DemoJourney copper() {
        return of("/demo/journey-a.yaml");
    }

    /** Journey B: a truck of tomato paste from Changji to Almaty, declared while it is on the road. */
    public static DemoJourney paste() {
        return of("/demo/journey-b.yaml");
    }

    /** Journey C: four boxes of aluminium from Zhundong to Zhengzhou, by road and rail, never opened on the way. */
    public static DemoJourney aluminium() {
        return of("/demo/journey-c.yaml");
    }

    private static DemoJourney of(String file) {
        try (var text = DemoJourney.class.getResourceAsStream(file)) {
            return JourneyReader.read(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
