package io.yidan.customs.effect;

import io.yidan.customs.Block;
import io.yidan.customs.CustomsCase;
import io.yidan.customs.declaration.BoundWaybill;
import io.yidan.customs.joint.Irregularity;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.JointStep;
import io.yidan.customs.step.StepTaken;
import io.yidan.customs.step.TakeStep;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.value.Bytes;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an event of a case means for the waybills it covers. Each effect bears a request id made of case and version, so
 * that it takes place once however often it is carried over.
 */
public record Effects(CustomsCase before, StepTaken event, CustomsCase after) {
    /** Request ids that begin so are the exchange's own. */
    public static final String OURS = "case:";

    private static final Bytes NOTHING = Bytes.of(new byte[0]);

    /**
     * Tells a waybill, before a step is taken, that it will need the clearance of the case: one it does not know of holds
     * nothing.
     *
     * @param version of the waybill; it may be linked again after it was unlinked
     */
    public static WaybillCommand.LinkCase linking(
            CaseNumber number, WaybillNumber waybill, long version, PartyId by) {
        return new WaybillCommand.LinkCase(
                ask(waybill, request(number, version, "link"), by), number);
    }

    /** Takes that back, because the step was refused after all. */
    public static WaybillCommand.UnlinkCase unlinking(
            CaseNumber number, WaybillNumber waybill, long version, PartyId by) {
        return new WaybillCommand.UnlinkCase(
                ask(waybill, request(number, version, "undo"), by), number);
    }

    /**
     * Tells a case that a waybill it covers says something else now.
     *
     * @param version of the waybill's event that made it so
     */
    public static TakeStep rebinding(
            CaseNumber number, BoundWaybill now, long version, PartyId exchange) {
        return step(
                number,
                OURS + "rebind:" + now.number() + ":" + version,
                new CaseStep.WaybillRebound(now),
                exchange);
    }

    /**
     * Tells a case what the facts of a waybill say of the way.
     *
     * @param cause unique for what brought it to be told
     * @param known how many seals had been read before
     */
    public static TakeStep told(
            CaseNumber number,
            WaybillNumber waybill,
            String cause,
            int known,
            JointStep.Told step,
            PartyId exchange) {
        var which =
                switch (step) {
                    case JointStep.UnitsMoved moved ->
                            moved.way()
                                    + ":"
                                    + moved.at().order().getEpochSecond()
                                    + ":"
                                    + Integer.toHexString(moved.place().code().hashCode());
                    case JointStep.SealsRead _ -> "SEALS:" + known;
                };
        return step(number, OURS + waybill + ":" + cause + ":" + which, step, exchange);
    }

    /** Raises what time brought about, under the id of its deadline. */
    public static TakeStep due(
            CaseNumber number, String deadline, JointStep step, PartyId exchange) {
        return step(number, OURS + deadline, step, exchange);
    }

    private static TakeStep step(
            CaseNumber number, String request, CaseStep step, PartyId exchange) {
        return new TakeStep(
                number,
                new Stamp(exchange, new RequestId(request), NOTHING),
                Optional.empty(),
                step,
                Optional.empty());
    }

    /** The commands to waybills, in order. */
    public List<WaybillCommand.Decide> commands() {
        return Stream.of(unlinks(), revocations(), holds(), irregularities(), clearances())
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<WaybillCommand.Decide> unlinks() {
        return switch (event.step()) {
            case CaseStep.WaybillUnlinked(var waybill) ->
                    Stream.of(new WaybillCommand.UnlinkCase(ask(waybill, "unlink"), number()));
            case CaseStep.Withdrawn _ ->
                    covered()
                            .map(
                                    waybill ->
                                            new WaybillCommand.UnlinkCase(
                                                    ask(waybill, "unlink"), number()));
            case CaseStep _ -> Stream.empty();
        };
    }

    private Stream<WaybillCommand.Decide> revocations() {
        return before.clearance().isPresent() && !before.clearance().equals(after.clearance())
                ? covered()
                        .map(
                                waybill ->
                                        new WaybillCommand.RevokeClearance(
                                                ask(waybill, "revoke"), number()))
                : Stream.empty();
    }

    private Stream<WaybillCommand.Decide> clearances() {
        return after.clearance().isPresent() && !before.clearance().equals(after.clearance())
                ? covered()
                        .map(
                                waybill ->
                                        new WaybillCommand.GiveClearance(
                                                ask(waybill, "clear"),
                                                number(),
                                                after.clearance().orElseThrow()))
                : Stream.empty();
    }

    private Stream<WaybillCommand.Decide> holds() {
        if (before.block().equals(after.block())) {
            return Stream.empty();
        }
        return Stream.concat(
                before.block().stream().flatMap(this::lifted),
                after.block().stream().flatMap(this::placed));
    }

    private Stream<WaybillCommand.Decide> placed(Block block) {
        return covered()
                .map(
                        waybill ->
                                new WaybillCommand.PlaceHold(
                                        ask(waybill, hold(block), block.by()),
                                        block.reason(),
                                        List.of(),
                                        "customs case " + number()));
    }

    /** In the name of the office that placed it, for nobody else may lift it. */
    private Stream<WaybillCommand.Decide> lifted(Block block) {
        return covered()
                .map(
                        waybill ->
                                new WaybillCommand.LiftHold(
                                        ask(waybill, request("lift"), block.by()),
                                        hold(block),
                                        "customs case " + number()));
    }

    /** An irregularity holds the units it is about, in the name of the office that decides. */
    private Stream<WaybillCommand.Decide> irregularities() {
        return Stream.concat(
                before.irregularities().stream()
                        .filter(one -> among(after, one).isEmpty())
                        .flatMap(this::settled),
                after.irregularities().stream()
                        .filter(one -> among(before, one).isEmpty())
                        .flatMap(this::found));
    }

    private static Optional<Irregularity> among(CustomsCase some, Irregularity one) {
        return some.irregularities().stream()
                .filter(other -> other.id().equals(one.id()))
                .findAny();
    }

    private Stream<WaybillCommand.Decide> found(Irregularity one) {
        return concerned(one)
                .map(
                        bound ->
                                new WaybillCommand.PlaceHold(
                                        ask(bound.number(), hold(one), bound.localOffice()),
                                        one.kind().code(),
                                        one.units().stream()
                                                .filter(bound.units()::contains)
                                                .toList(),
                                        "customs case " + number()));
    }

    private Stream<WaybillCommand.Decide> settled(Irregularity one) {
        return concerned(one)
                .map(
                        bound ->
                                new WaybillCommand.LiftHold(
                                        ask(
                                                bound.number(),
                                                request("lift:" + one.id()),
                                                bound.localOffice()),
                                        hold(one),
                                        "customs case " + number() + why()));
    }

    /** In the words of the office that settled it. */
    private String why() {
        return event.step() instanceof JointStep.IrregularityResolved(_, var reason, _, _)
                ? ": " + reason
                : "";
    }

    private Stream<BoundWaybill> concerned(Irregularity one) {
        return bound().filter(
                        waybill ->
                                one.units().isEmpty()
                                        || one.units().stream()
                                                .anyMatch(waybill.units()::contains));
    }

    private RequestId hold(Irregularity one) {
        return new RequestId(OURS + number() + ":irregularity:" + one.id());
    }

    private RequestId hold(Block block) {
        return request(number(), block.version(), "hold");
    }

    private Stream<WaybillNumber> covered() {
        return bound().map(BoundWaybill::number);
    }

    private Stream<BoundWaybill> bound() {
        return after.declaration().stream().flatMap(declared -> declared.waybills().stream());
    }

    private WaybillCommand.Ask ask(WaybillNumber waybill, String what) {
        return ask(waybill, request(what), event.stamp().by());
    }

    private static WaybillCommand.Ask ask(WaybillNumber waybill, RequestId request, PartyId by) {
        return new WaybillCommand.Ask(waybill, new Stamp(by, request, NOTHING), Optional.empty());
    }

    private RequestId request(String what) {
        return request(number(), after.version(), what);
    }

    private static RequestId request(CaseNumber number, long version, String what) {
        return new RequestId(OURS + number + ":" + version + ":" + what);
    }

    private CaseNumber number() {
        return event.customsCase();
    }
}
