package io.yidan.query.page.list;

import com.google.protobuf.Timestamp;

import io.yidan.query.find.Hit;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Names;
import io.yidan.query.page.words.Words;
import io.yidan.waybill.value.Text;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A number by which a waybill was found: its kind, the number with what fits marked, on which units and when.
 *
 * @param before what stands before what fits
 * @param fits what fits
 * @param after what stands after it
 */
public record Numbered(String kind, String before, String fits, String after, String more) {
    private static final int FEW = 3;

    static Numbered of(Hit hit, Words words, Instant now) {
        String shown = Names.unit(hit.shown());
        int from = hit.match() == Hit.Match.END ? begin(shown, hit.part()) : 0;
        int to = hit.match() == Hit.Match.BEGINNING ? end(shown, hit.part()) : shown.length();
        return new Numbered(
                words.say("alias." + hit.scheme().map(Enum::name).orElse("WAYBILL")),
                shown.substring(0, from),
                shown.substring(from, to),
                shown.substring(to),
                more(hit, words, now));
    }

    private static String more(Hit hit, Words words, Instant now) {
        var face = new Face(words, now);
        String units =
                hit.units().size() > FEW
                        ? words.say("units", hit.units().size())
                        : hit.units().stream()
                                .filter(unit -> !unit.equals(hit.shown()))
                                .map(Names::unit)
                                .collect(Collectors.joining(", "));
        String when = hit.from().map(from -> when(face, from, hit.to())).orElse("");
        return Stream.of(units, when)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String when(Face face, Instant from, Optional<Instant> to) {
        String begun = time(face, from);
        return to.map(end -> face.words().say("find.while", begun, time(face, end)))
                .orElseGet(() -> face.words().say("find.since", begun));
    }

    private static String time(Face face, Instant time) {
        return face.time(Timestamp.newBuilder().setSeconds(time.getEpochSecond()).build()).text();
    }

    /** Where the first so many letters and digits end. */
    private static int end(String shown, int part) {
        int at = 0;
        while (at < shown.length() && Text.joined(shown.substring(0, at)).length() < part) {
            at++;
        }
        return at;
    }

    /** Where the last so many letters and digits begin. */
    private static int begin(String shown, int part) {
        int at = shown.length();
        while (at > 0 && Text.joined(shown.substring(at)).length() < part) {
            at--;
        }
        return at;
    }
}
