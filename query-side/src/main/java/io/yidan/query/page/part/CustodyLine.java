package io.yidan.query.page.part;

import io.yidan.proto.tracking.v1.AnomalyView;
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
import java.util.stream.Stream;

/**
 * Who has units now, how many, and since when. The last line says of how many nobody accounts for all the way.
 *
 * @param gap whether it tells of something nobody accounts for
 * @param oneSided whether only the one who took them says so
 */
public record CustodyLine(String party, String units, boolean gap, boolean oneSided) {

    static List<CustodyLine> of(Scene scene) {
        Map<String, List<CustodyInterval>> now = new LinkedHashMap<>();
        for (UnitView unit : scene.view().getUnitsList()) {
            last(unit)
                    .ifPresent(
                            span ->
                                    now.computeIfAbsent(span.getParty(), _ -> new ArrayList<>())
                                            .add(span));
        }
        return now.isEmpty()
                ? List.of()
                : Stream.concat(
                                now.entrySet().stream()
                                        .map(one -> line(scene, one.getKey(), one.getValue())),
                                Stream.of(gaps(scene)))
                        .toList();
    }

    private static CustodyLine line(Scene scene, String party, List<CustodyInterval> spans) {
        boolean origin = spans.stream().allMatch(span -> span.getBasis().equals("ORIGIN"));
        String units = scene.names().units(spans.size());
        return new CustodyLine(
                party.isEmpty() ? scene.say("custody.none") : scene.names().party(party),
                origin
                        ? scene.say("custody.origin", units)
                        : scene.say("custody.since", units, scene.face().time(first(spans)).text()),
                party.isEmpty(),
                spans.stream().anyMatch(span -> span.getBasis().equals("ONE_SIDED")));
    }

    private static CustodyLine gaps(Scene scene) {
        var unaccounted =
                scene.view().getUnitsList().stream()
                        .filter(unit -> gap(unit) || gap(scene, unit.getUnit()))
                        .count();
        return new CustodyLine(
                scene.say("custody.gaps"),
                unaccounted == 0
                        ? scene.say("custody.noGap")
                        : scene.names().units(Math.toIntExact(unaccounted)),
                unaccounted > 0,
                false);
    }

    private static boolean gap(UnitView unit) {
        return unit.getCustodyList().stream().anyMatch(span -> span.getParty().isEmpty());
    }

    private static boolean gap(Scene scene, String unit) {
        return scene.view().getAnomaliesList().stream()
                .filter(anomaly -> anomaly.getCode().equals("CUSTODY_GAP"))
                .map(AnomalyView::getUnit)
                .anyMatch(unit::equals);
    }

    private static EventTime first(List<CustodyInterval> spans) {
        return spans.stream()
                .map(CustodyInterval::getFrom)
                .min(Comparator.comparing(Face::start))
                .orElseThrow();
    }

    private static Optional<CustodyInterval> last(UnitView unit) {
        return unit.getCustodyList().isEmpty()
                ? Optional.empty()
                : Optional.of(unit.getCustody(unit.getCustodyCount() - 1));
    }
}
