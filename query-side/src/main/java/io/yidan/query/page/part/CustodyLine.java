package io.yidan.query.page.part;

import io.yidan.proto.tracking.v1.CustodyInterval;
import io.yidan.proto.tracking.v1.UnitView;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.query.page.words.Face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who has units now, how many, and since when; units nobody accounts for stand by themselves. */
public record CustodyLine(
        String party, boolean gap, String units, Face.Shown since, boolean oneSided) {

    static List<CustodyLine> of(Scene scene) {
        Map<String, List<CustodyInterval>> now = new LinkedHashMap<>();
        for (UnitView unit : scene.view().getUnitsList()) {
            last(unit)
                    .ifPresent(
                            span ->
                                    now.computeIfAbsent(span.getParty(), _ -> new ArrayList<>())
                                            .add(span));
        }
        return now.entrySet().stream()
                .map(one -> line(scene, one.getKey(), one.getValue()))
                .toList();
    }

    /** Which custodian had the units at a time, counted in the order they took them; 0 before the first. */
    public static int bar(Scene scene, EventTime time) {
        return scene.view().getUnitsList().stream()
                .filter(unit -> unit.getCustodyCount() > 0)
                .findFirst()
                .map(
                        unit ->
                                (int)
                                        unit.getCustodyList().stream()
                                                .filter(span -> !later(span, time))
                                                .count())
                .orElse(0);
    }

    private static boolean later(CustodyInterval span, EventTime time) {
        return Face.start(span.getFrom()).isAfter(Face.start(time));
    }

    private static CustodyLine line(Scene scene, String party, List<CustodyInterval> spans) {
        var first =
                spans.stream()
                        .map(CustodyInterval::getFrom)
                        .min(Comparator.comparing(Face::start))
                        .orElseThrow();
        return new CustodyLine(
                party.isEmpty() ? scene.say("custody.none") : scene.names().party(party),
                party.isEmpty(),
                scene.names().units(spans.size()),
                scene.face().time(first),
                spans.stream().anyMatch(span -> span.getBasis().equals("ONE_SIDED")));
    }

    private static Optional<CustodyInterval> last(UnitView unit) {
        return unit.getCustodyList().isEmpty()
                ? Optional.empty()
                : Optional.of(unit.getCustody(unit.getCustodyCount() - 1));
    }
}
