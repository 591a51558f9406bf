package io.yidan.exchange.demo;

import io.yidan.waybill.id.InvalidIdentifier;
import io.yidan.waybill.id.transport.ContainerNumber;

import java.util.List;
import java.util.stream.IntStream;

/** Waybills beside that of the journey, of the same parties, each with one box of its own. */
public final class MoreWaybills {
    private MoreWaybills() {}

    /** What is done in this row of the journey. */
    static List<Act> acts(String row) {
        return DemoJourney.copper().rows().stream()
                .filter(known -> known.name().equals(row))
                .findFirst()
                .orElseThrow()
                .acts();
    }

    /** As many, with boxes numbered from there on in the thousands; gives the boxes. */
    public static List<String> issued(PlayedJourney exchange, int thousand, int count) {
        var boxes =
                IntStream.range(0, count)
                        .mapToObj(i -> box("DEMU3%02d%03d".formatted(thousand, i)))
                        .toList();
        boxes.forEach(box -> Practice.issue(exchange::as, box));
        return boxes;
    }

    private static String box(String serial) {
        return IntStream.range(0, 10)
                .mapToObj(digit -> serial + digit)
                .filter(MoreWaybills::valid)
                .findFirst()
                .orElseThrow();
    }

    private static boolean valid(String box) {
        try {
            new ContainerNumber(box);
            return true;
        } catch (InvalidIdentifier _) {
            return false;
        }
    }
}
