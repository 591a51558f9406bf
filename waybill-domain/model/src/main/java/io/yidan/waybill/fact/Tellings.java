package io.yidan.waybill.fact;

import io.yidan.waybill.value.Bytes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything told under one key, and which of it stands. */
public record Tellings(List<Filed> all, Map<Long, Bytes> settled) {
    static final Tellings NONE = new Tellings(List.of(), Map.of());

    /** What this telling is, seen from what was told before. Looks up only; no state, no time. */
    Outcome outcomeOf(Fact fact) {
        var same = all.stream().filter(filed -> filed.sameTelling(fact)).toList();
        if (same.stream().anyMatch(filed -> filed.fact().hash().equals(fact.hash()))) {
            return Outcome.DUPLICATE;
        }
        if (!same.isEmpty()) {
            return Outcome.CONFLICT;
        }
        boolean higher =
                all.stream()
                        .anyMatch(
                                filed ->
                                        filed.fact().envelope().revision()
                                                > fact.envelope().revision());
        return withdrawn() || higher && !fact.isWithdrawal() ? Outcome.STALE : Outcome.ACCEPTED;
    }

    Optional<Filed> first(Fact fact) {
        return all.stream()
                .filter(filed -> filed.sameTelling(fact) && filed.fact().hash().equals(fact.hash()))
                .findFirst();
    }

    /** The telling that stands: of the highest revision, the settled or else the smallest hash; none once withdrawn. */
    public Optional<Filed> standing() {
        if (all.size() == 1) {
            return Optional.of(all.getFirst()).filter(only -> !only.fact().isWithdrawal());
        }
        return withdrawn() ? Optional.empty() : chosen(highest());
    }

    /** Tellings of the standing revision that contradict each other and are not settled. */
    public List<Filed> inConflict() {
        if (all.size() < 2) {
            return List.of();
        }
        var rivals = highest();
        boolean open =
                rivals.size() > 1 && !withdrawn() && !settled.containsKey(revisionOf(rivals));
        return open ? rivals : List.of();
    }

    public boolean withdrawn() {
        return all.stream().anyMatch(filed -> filed.fact().isWithdrawal());
    }

    Tellings with(Filed filed) {
        var more = new ArrayList<>(all);
        more.add(filed);
        return new Tellings(List.copyOf(more), settled);
    }

    Tellings settle(long revision, Bytes hash) {
        var more = new HashMap<>(settled);
        more.put(revision, hash);
        return new Tellings(all, Map.copyOf(more));
    }

    private List<Filed> highest() {
        long top =
                all.stream()
                        .filter(filed -> !filed.fact().isWithdrawal())
                        .mapToLong(filed -> filed.fact().envelope().revision())
                        .max()
                        .orElse(0);
        return all.stream()
                .filter(
                        filed ->
                                !filed.fact().isWithdrawal()
                                        && filed.fact().envelope().revision() == top)
                .toList();
    }

    private Optional<Filed> chosen(List<Filed> rivals) {
        var winner = rivals.isEmpty() ? null : settled.get(revisionOf(rivals));
        return rivals.stream()
                .filter(filed -> filed.fact().hash().equals(winner))
                .findFirst()
                .or(() -> rivals.stream().min(Comparator.comparing(filed -> filed.fact().hash())));
    }

    private static long revisionOf(List<Filed> rivals) {
        return rivals.getFirst().fact().envelope().revision();
    }
}
