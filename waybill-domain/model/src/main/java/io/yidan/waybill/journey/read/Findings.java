package io.yidan.waybill.journey.read;

import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.fact.Facts;
import io.yidan.waybill.fact.Filed;
import io.yidan.waybill.fact.Tellings;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Anomaly;
import io.yidan.waybill.value.EventTime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what does not fit together, and lists it in the order of events. */
final class Findings {
    private static final Comparator<Anomaly> ORDER =
            Comparator.comparing((Anomaly anomaly) -> anomaly.at().order())
                    .thenComparing(Anomaly::kind)
                    .thenComparing(anomaly -> anomaly.unit().map(UnitId::value).orElse(""))
                    .thenComparing(anomaly -> anomaly.key().map(FactKey::toString).orElse(""))
                    .thenComparing(Anomaly::detail);

    private final List<Anomaly> found = new ArrayList<>();

    void add(Anomaly.Kind kind, Optional<UnitId> unit, Telling told, String detail) {
        add(kind, unit, told.at(), told.key(), detail);
    }

    void add(
            Anomaly.Kind kind,
            Optional<UnitId> unit,
            EventTime at,
            Optional<FactKey> key,
            String detail) {
        found.add(new Anomaly(kind, unit, at, key, detail));
    }

    /** What the file itself shows: contradictions, and facts told after the end. */
    void readFile(Facts facts) {
        facts.byKey().values().forEach(this::conflict);
        facts.standing().stream()
                .filter(Filed::afterEnd)
                .forEach(
                        filed -> {
                            var envelope = filed.fact().envelope();
                            add(
                                    Anomaly.Kind.AFTER_END,
                                    Optional.empty(),
                                    envelope.time(),
                                    Optional.of(envelope.key()),
                                    "told after the end of the waybill");
                        });
    }

    private void conflict(Tellings told) {
        int rivals = told.inConflict().size();
        if (rivals > 0) {
            var envelope = told.standing().orElseThrow().fact().envelope();
            add(
                    Anomaly.Kind.CONFLICT_OPEN,
                    Optional.empty(),
                    envelope.time(),
                    Optional.of(envelope.key()),
                    "revision " + envelope.revision() + " was told in " + rivals + " ways");
        }
    }

    List<Anomaly> inOrder() {
        return found.stream().sorted(ORDER).toList();
    }
}
