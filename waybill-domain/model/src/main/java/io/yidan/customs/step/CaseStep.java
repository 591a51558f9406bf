package io.yidan.customs.step;

import io.yidan.customs.declaration.BoundWaybill;
import io.yidan.customs.declaration.Declaration;
import io.yidan.customs.declaration.Identity;
import io.yidan.customs.declaration.Timing;
import io.yidan.customs.plan.Plan;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.EventTime;

import java.util.List;
import java.util.Optional;

/** One step of a customs case: what is asked of it, and, once taken, what has happened. */
public sealed interface CaseStep
        permits CaseStep.Declared,
                CaseStep.WaybillLinked,
                CaseStep.WaybillUnlinked,
                CaseStep.DeclarationAccepted,
                CaseStep.IdentityAmended,
                CaseStep.WaybillRebound,
                CaseStep.DocumentsSupplied,
                CaseStep.Reviewed,
                CaseStep.Arrived,
                CaseStep.Inspected,
                CaseStep.SealsAffixed,
                CaseStep.Exited,
                CaseStep.DispositionOrdered,
                CaseStep.DispositionDone,
                CaseStep.Withdrawn,
                CaseStep.Closed,
                JointStep {

    /** With the plan it is supervised by, if two offices do. */
    record Declared(Declaration declaration, Timing timing, Optional<Plan> plan)
            implements CaseStep {}

    /** One more waybill under the declaration. */
    record WaybillLinked(BoundWaybill waybill) implements CaseStep {}

    record WaybillUnlinked(WaybillNumber waybill) implements CaseStep {}

    /** Customs has taken the declaration in, under its own number of 18 digits. */
    record DeclarationAccepted(String declarationNumber) implements CaseStep {}

    /** Another vehicle, box or seal than declared. */
    record IdentityAmended(Identity identity, String reason) implements CaseStep {}

    /** A waybill now says otherwise in what the decision rests on; told by the exchange itself. */
    record WaybillRebound(BoundWaybill waybill) implements CaseStep {}

    /** Papers asked for; hashes of their bytes. */
    record DocumentsSupplied(List<Bytes> documents, String note) implements CaseStep {
        public DocumentsSupplied {
            documents = List.copyOf(documents);
        }
    }

    /** The office's verdict on data of this hash; the bay for an inspection, a reason where it is not a release. */
    record Reviewed(Verdict verdict, Bytes basis, String bay, String reason) implements CaseStep {}

    /** Seen at the gate of the supervised place. */
    record Arrived(Identity seen, EventTime at) implements CaseStep {}

    record Inspected(boolean passed, String findings, EventTime at) implements CaseStep {}

    /** Customs has put its own seals on. */
    record SealsAffixed(List<SealNumber> seals, EventTime at) implements CaseStep {
        public SealsAffixed {
            seals = List.copyOf(seals);
        }
    }

    /** Left the country. */
    record Exited(EventTime at) implements CaseStep {}

    record DispositionOrdered(Disposition disposition, String reason) implements CaseStep {}

    /** What was ordered is done. */
    record DispositionDone(EventTime at) implements CaseStep {}

    record Withdrawn(String reason) implements CaseStep {}

    record Closed() implements CaseStep {}
}
