package io.yidan.query.customs.merge;

import io.yidan.access.Caller;
import io.yidan.codec.At;
import io.yidan.codec.customs.Words;
import io.yidan.customs.declaration.BoundWaybill;
import io.yidan.customs.declaration.Merging;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.step.CaseAct;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.fold.TrackedWaybill;
import io.yidan.query.fold.WaybillLog;
import io.yidan.query.list.WaybillLists;
import io.yidan.waybill.Stage;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.content.PartyRole;
import io.yidan.waybill.id.WaybillNumber;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which waybills of a declarant may go under a declaration beside those it covers: alike in port, day, train, party at
 * home, contract and commodity, issued, and under no other declaration.
 */
public final class Merges {
    /** So many are suggested at most. */
    public static final int MOST = 20;

    private static final Set<Stage> UNDER_WAY = Set.of(Stage.ISSUED, Stage.IN_EXECUTION);
    private final WaybillLists lists;
    private final WaybillLog log;

    public Merges(WaybillLists lists, WaybillLog log) {
        this.lists = lists;
        this.log = log;
    }

    /** Suggestions for a case, first those that come first; none unless the caller may still add to it. */
    public List<Mergeable> of(Caller caller, CaseView known, Instant now) {
        boolean open = known.getPossibleStepsList().contains(CaseAct.LINK_WAYBILL.name());
        return open && known.getDeclarant().equals(caller.party().value())
                ? beside(caller, known, now)
                : List.of();
    }

    private List<Mergeable> beside(Caller caller, CaseView known, Instant now) {
        var covered = known.getWaybillNumbersList();
        var first = lists.named(caller, covered, now).stream().findFirst();
        var call = first.flatMap(one -> PortCall.of(one.brief(), known.getPlace()));
        var bound = bound(covered.getFirst(), caller, waybill -> true);
        if (call.isEmpty() || bound.isEmpty()) {
            return List.of();
        }
        Procedure procedure = Words.read(known.getProcedure(), At.TOP);
        var found = new ArrayList<Mergeable>();
        for (var brief : lists.comingAbout(caller, covered.getFirst())) {
            if (found.size() == MOST) {
                break;
            }
            PortCall.of(brief, known.getPlace())
                    .filter(call.get()::togetherWith)
                    .filter(_ -> !covered.contains(brief.getWaybillNumber()))
                    .filter(_ -> alike(procedure, bound.get(), brief, caller))
                    .ifPresent(at -> found.add(mergeable(brief, at)));
        }
        return found;
    }

    private boolean alike(
            Procedure procedure, BoundWaybill first, WaybillView brief, Caller caller) {
        return bound(
                        brief.getWaybillNumber(),
                        caller,
                        waybill -> waybill.clearances().values().isEmpty())
                .filter(other -> Merging.faultIn(procedure, List.of(first, other)).isEmpty())
                .isPresent();
    }

    /** What a declaration would take from a waybill under way that names the caller as its declarant. */
    private Optional<BoundWaybill> bound(String number, Caller caller, Predicate<Waybill> more) {
        return log.upTo(number, Long.MAX_VALUE)
                .map(TrackedWaybill::state)
                .filter(waybill -> UNDER_WAY.contains(waybill.stage()) && more.test(waybill))
                .flatMap(Waybill::content)
                .filter(
                        content ->
                                content.party(PartyRole.DECLARANT)
                                        .filter(caller.party()::equals)
                                        .isPresent())
                .flatMap(content -> BoundWaybill.of(new WaybillNumber(number), content));
    }

    private static Mergeable mergeable(WaybillView brief, PortCall call) {
        return new Mergeable(
                brief.getWaybillNumber(),
                brief.getContent().getUnitsCount(),
                call.carrier(),
                call.at());
    }
}
