package io.yidan.exchange.demo.customs;

import io.yidan.client.RefusedException;
import io.yidan.client.YidanClient;
import io.yidan.proto.customs.v1.CaseReceipt;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.proto.customs.v1.DeclareGoodsRequest;
import io.yidan.proto.customs.v1.GateSign;
import io.yidan.proto.customs.v1.IrregularityView;
import io.yidan.proto.customs.v1.LinkWaybillRequest;
import io.yidan.proto.customs.v1.TakeCaseStepRequest;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** Leads the customs cases of a journey as their parties do, and keeps their numbers under the names of the file. */
public final class CaseDesk {
    private static final String BASIS = "basis_sha256";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Set<String> NOT_HEARD = Set.of("NOT_IN_THIS_STAGE", "STILL_OPEN");

    private final Map<String, CaseReceipt> cases = new HashMap<>();

    /** Whether goods were declared. */
    public boolean open() {
        return !cases.isEmpty();
    }

    /** Does it as this party, or finds that it was done before. */
    public void lead(YidanClient as, CaseAct act, String waybill) throws InterruptedException {
        switch (act) {
            case CaseAct.Declare(var known, var request) ->
                    reached(known, declare(as, request, waybill));
            case CaseAct.Link(var known, var request) ->
                    reached(known, link(as, of(known), request, waybill));
            case CaseAct.Step(var known, var request)
                    when StepFields.lacks(request.getStep(), BASIS) ->
                    onWhatIsShown(as, known, request);
            case CaseAct.Step(var known, var request)
                    when request.getStep().hasIrregularityResolved() ->
                    reached(known, step(as, of(known), found(as, known, request)));
            case CaseAct.Step(var known, var request) ->
                    reached(known, step(as, of(known), request));
        }
    }

    /** What the gate says now to goods known by this, once it knows all that was done here. */
    public GateSign ask(YidanClient as, String knownBy) throws InterruptedException {
        for (var reached : cases.values()) {
            shown(as, reached);
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        var sign = sign(as, knownBy);
        while (sign.getWhy().equals("BEHIND") && System.nanoTime() < end) {
            Thread.sleep(LOOK_AGAIN);
            sign = sign(as, knownBy);
        }
        return sign;
    }

    /**
     * Rests the step on the declared data as this party is shown it. The same request id with other data means that the
     * step was taken in an earlier play, on the data of that time.
     */
    private void onWhatIsShown(YidanClient as, String known, TakeCaseStepRequest request)
            throws InterruptedException {
        var basis = shown(as, of(known)).getBasisSha256();
        var step = StepFields.with(request.getStep(), BASIS, basis);
        try {
            reached(known, step(as, of(known), request.toBuilder().setStep(step).build()));
        } catch (RefusedException e) {
            if (!e.has("REQUEST_ID_REUSED")) {
                throw e;
            }
        }
    }

    /** Names the irregularity of the kind the step says, once the case has one; it may be settled since. */
    private TakeCaseStepRequest found(YidanClient as, String known, TakeCaseStepRequest request)
            throws InterruptedException {
        var kind = request.getStep().getIrregularityResolved().getIrregularity();
        long end = System.nanoTime() + PATIENCE.toNanos();
        var id = irregularity(shown(as, of(known)), kind);
        while (id.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(LOOK_AGAIN);
            id = irregularity(shown(as, of(known)), kind);
        }
        var named = id.orElseThrow(() -> new NoSuchElementException("the case has no " + kind));
        var whole = request.toBuilder();
        whole.getStepBuilder().getIrregularityResolvedBuilder().setIrregularity(named);
        return whole.build();
    }

    private static Optional<String> irregularity(CaseView view, String kind) {
        return view.getSupervision().getIrregularitiesList().stream()
                .filter(one -> one.getKind().name().equals(kind))
                .map(IrregularityView::getId)
                .findFirst();
    }

    private CaseView shown(YidanClient as, CaseReceipt reached) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var view = view(as, reached.getCaseNumber());
        while (view.filter(seen -> seen.getRevision() >= reached.getRevision()).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new NoSuchElementException(
                        "case %s is not shown at revision %d"
                                .formatted(reached.getCaseNumber(), reached.getRevision()));
            }
            Thread.sleep(LOOK_AGAIN);
            view = view(as, reached.getCaseNumber());
        }
        return view.orElseThrow();
    }

    private CaseReceipt of(String known) {
        return Optional.ofNullable(cases.get(known))
                .orElseThrow(() -> new NoSuchElementException("no goods declared as " + known));
    }

    /** In a second play the answers are those of the first; what was reached stays reached. */
    private void reached(String known, CaseReceipt receipt) {
        cases.merge(
                known,
                receipt,
                (before, now) -> now.getRevision() > before.getRevision() ? now : before);
    }

    private static CaseReceipt declare(
            YidanClient as, DeclareGoodsRequest request, String waybill) {
        var whole = request.toBuilder().addWaybillNumbers(waybill).build();
        return as.cases().declare(whole);
    }

    private static CaseReceipt link(
            YidanClient as, CaseReceipt known, LinkWaybillRequest request, String waybill) {
        var whole =
                request.toBuilder()
                        .setCaseNumber(known.getCaseNumber())
                        .setWaybillNumber(waybill)
                        .build();
        return as.cases().link(whole);
    }

    private static CaseReceipt step(YidanClient as, CaseReceipt known, TakeCaseStepRequest request)
            throws InterruptedException {
        var whole = request.toBuilder().setCaseNumber(known.getCaseNumber()).build();
        return OnceHeard.ask(() -> as.cases().take(whole), NOT_HEARD);
    }

    private static Optional<CaseView> view(YidanClient as, String number) {
        try {
            return Optional.of(as.cases().get(number));
        } catch (RefusedException e) {
            if (e.code() == io.grpc.Status.Code.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static GateSign sign(YidanClient as, String knownBy) {
        return as.cases().gate(knownBy).getGate();
    }
}
