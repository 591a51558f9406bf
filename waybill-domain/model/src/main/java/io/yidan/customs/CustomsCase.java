package io.yidan.customs;

import io.yidan.customs.declaration.Declaration;
import io.yidan.customs.declaration.Identity;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.joint.Irregularity;
import io.yidan.customs.joint.Supervision;
import io.yidan.customs.step.CaseAct;
import io.yidan.customs.step.CaseAnswer;
import io.yidan.customs.step.CaseDecision;
import io.yidan.customs.step.StepTaken;
import io.yidan.customs.step.TakeStep;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.PersistentMap;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A customs case: decides which step may be taken, and is what came of those taken. Never changes; {@link #evolve} gives
 * the next.
 *
 * @param version number of the last event, -1 before the first
 * @param basis hash of the declared data as it is now
 * @param declarationNumber of customs, empty before the declaration is accepted
 * @param replaced what the goods were known by before
 * @param clearance hash of the data it was cleared on, while it is
 * @param block why the goods are held, while they are
 * @param supervision what two offices know of the goods, if two supervise them
 * @param requests requests that were taken, with what they asked and the version that answers them
 */
public record CustomsCase(
        Optional<CaseNumber> number,
        long version,
        CaseStage stage,
        Optional<Declaration> declaration,
        Optional<Bytes> basis,
        String declarationNumber,
        Optional<Review> review,
        Optional<Arrival> arrival,
        List<Identity> replaced,
        Optional<Bytes> clearance,
        Optional<Block> block,
        Optional<Supervision> supervision,
        PersistentMap<RequestId, Remembered> requests) {

    public static final CustomsCase NONE =
            new CustomsCase(
                    Optional.empty(),
                    -1,
                    CaseStage.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    PersistentMap.empty());

    /** A request that was taken: the hash of what it asked, and the version that answers it. */
    public record Remembered(Bytes requestHash, long version) {}

    /** A case with this history. */
    public static CustomsCase of(Iterable<StepTaken> history) {
        var customsCase = NONE;
        for (var event : history) {
            customsCase = customsCase.evolve(event);
        }
        return customsCase;
    }

    /** What a request is answered that was taken before; empty if it is new. */
    public Optional<CaseAnswer> repeated(Stamp stamp) {
        return requests.get(stamp.request())
                .map(
                        first ->
                                stamp.requestHash().equals(first.requestHash())
                                        ? new CaseAnswer.Taken(first.version(), true)
                                        : refused(
                                                Refusal.REQUEST_ID_REUSED,
                                                "this request id was used for another request"));
    }

    /** What comes of asking for a step. The same case and request give the same. */
    public CaseDecision decide(TakeStep command) {
        return new CaseGuards(this).once(command);
    }

    /** The case after this event. Never refuses. */
    public CustomsCase evolve(StepTaken event) {
        return new CaseChange(this, event).after();
    }

    /** The decision, if it rests on the declared data as it is now. */
    public Optional<Review> standingReview() {
        return review.filter(Review::stands);
    }

    /** The steps possible now. */
    public Set<CaseAct> possible() {
        return stage.possible(
                declaration.map(Declaration::procedure).orElse(Procedure.DIRECT_IMPORT));
    }

    /** Those of them a party may ask for. */
    public List<CaseAct> open() {
        return possible().stream().filter(CaseAct::isAskedFor).toList();
    }

    /** Irregularities that no office has settled. */
    public List<Irregularity> irregularities() {
        return stage == CaseStage.WITHDRAWN
                ? List.of()
                : supervision.map(Supervision::openIrregularities).orElse(List.of());
    }

    /** In which parts what was seen at the gate differs from what is declared; none before it was seen. */
    public List<Identity.Part> differences() {
        return arrival.flatMap(
                        come ->
                                declaration
                                        .flatMap(Declaration::identity)
                                        .map(declared -> declared.differences(come.seen())))
                .orElse(List.of());
    }

    CaseAnswer.Refused refused(Refusal why, String detail) {
        return new CaseAnswer.Refused(why, detail, open());
    }
}
