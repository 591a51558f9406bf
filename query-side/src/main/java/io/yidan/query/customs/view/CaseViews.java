package io.yidan.query.customs.view;

import io.yidan.codec.customs.Identities;
import io.yidan.codec.customs.Words;
import io.yidan.codec.type.Places;
import io.yidan.codec.type.Times;
import io.yidan.customs.Arrival;
import io.yidan.customs.CustomsCase;
import io.yidan.customs.Review;
import io.yidan.customs.declaration.Declaration;
import io.yidan.customs.effect.GateAnswer;
import io.yidan.proto.customs.v1.CaseArrival;
import io.yidan.proto.customs.v1.CaseReview;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.proto.customs.v1.GateSign;
import io.yidan.waybill.value.Bytes;

import java.time.Instant;

/** Customs cases as readers see them. */
public final class CaseViews {
    private CaseViews() {}

    /** All of it; what a reader must not see is taken out when it is read. */
    public static CaseView of(CustomsCase known, Instant recordedAt) {
        var declared = known.declaration().orElseThrow();
        var view =
                CaseView.newBuilder()
                        .setCaseNumber(known.number().orElseThrow().value())
                        .setRevision(known.version())
                        .setRecordedAt(Times.write(recordedAt))
                        .setStage(known.stage().name())
                        .setProcedure(Words.write(declared.procedure()))
                        .setBasisSha256(known.basis().map(Bytes::hex).orElse(""))
                        .setDeclarationNumber(known.declarationNumber())
                        .setCleared(known.clearance().isPresent())
                        .setHeldFor(known.block().map(block -> block.reason()).orElse(""))
                        .setGate(sign(GateAnswer.of(known)));
        known.open().forEach(act -> view.addPossibleSteps(act.name()));
        known.review().map(CaseViews::review).ifPresent(view::setReview);
        known.arrival().map(seen -> arrival(known, seen)).ifPresent(view::setArrival);
        declared.identity().map(Identities::write).ifPresent(view::setIdentity);
        known.supervision().map(SupervisionViews::of).ifPresent(view::setSupervision);
        return declared(view, declared).build();
    }

    private static CaseView.Builder declared(CaseView.Builder view, Declaration declared) {
        declared.waybills().forEach(bound -> view.addWaybillNumbers(bound.number().value()));
        return view.setDeclarant(declared.declarant().value())
                .setDecidingOffice(declared.decidingOffice().value())
                .setGateOffice(declared.gateOffice().value())
                .setPlace(Places.write(declared.place()))
                .setExpectedAt(Times.write(declared.expectedAt()));
    }

    private static CaseReview review(Review made) {
        return CaseReview.newBuilder()
                .setVerdict(Words.write(made.verdict()))
                .setBay(made.bay())
                .setReason(made.reason())
                .setBy(made.by().value())
                .setStands(made.stands())
                .build();
    }

    private static CaseArrival arrival(CustomsCase known, Arrival come) {
        return CaseArrival.newBuilder()
                .setSeen(Identities.write(come.seen()))
                .setAt(Times.write(come.at()))
                .addAllDifferences(known.differences().stream().map(Enum::name).toList())
                .build();
    }

    public static GateSign sign(GateAnswer answer) {
        return GateSign.newBuilder()
                .setSign(answer.sign().name())
                .setWhy(answer.why().name())
                .setBay(answer.bay())
                .build();
    }
}
