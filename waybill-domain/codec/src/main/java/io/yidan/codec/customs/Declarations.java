package io.yidan.codec.customs;

import com.google.protobuf.Duration;

import io.yidan.codec.At;
import io.yidan.codec.Canonical;
import io.yidan.codec.Maybe;
import io.yidan.codec.customs.plan.Plans;
import io.yidan.codec.type.Places;
import io.yidan.codec.type.Times;
import io.yidan.customs.declaration.Declaration;
import io.yidan.customs.declaration.Timing;
import io.yidan.customs.step.CaseStep;
import io.yidan.proto.event.v1.GoodsDeclared;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.value.Bytes;

import java.util.stream.IntStream;

/** What is declared, as it is stored and hashed. */
public final class Declarations {
    /** When goods are expected does not bind a decision; what they are does. */
    private static final Canonical BOUND =
            Canonical.leavingOut(field -> field.getName().equals("expected_at"));

    private Declarations() {}

    /** What a decision rests on: a hash over the declared data, left out when it is expected. */
    public static Bytes hash(Declaration declaration) {
        return BOUND.hash(write(declaration).build());
    }

    static CaseStep.Declared read(GoodsDeclared kept) {
        var window = kept.getExportWindow();
        return new CaseStep.Declared(
                declaration(kept),
                new Timing(
                        Times.instant(kept.getDeclaredAt(), At.TOP),
                        kept.getDeparted(),
                        kept.getReached(),
                        java.time.Duration.ofSeconds(window.getSeconds(), window.getNanos())),
                Maybe.when(kept.hasPlan(), () -> Plans.read(kept.getPlan())));
    }

    static GoodsDeclared write(CaseStep.Declared step) {
        var timing = step.timing();
        var wire = write(step.declaration());
        step.plan().map(Plans::write).ifPresent(wire::setPlan);
        return wire.setDeclaredAt(Times.write(timing.declaredAt()))
                .setDeparted(timing.departed())
                .setReached(timing.reached())
                .setExportWindow(
                        Duration.newBuilder()
                                .setSeconds(timing.exportWindow().getSeconds())
                                .setNanos(timing.exportWindow().getNano()))
                .build();
    }

    private static Declaration declaration(GoodsDeclared kept) {
        return new Declaration(
                Words.read(kept.getProcedure(), At.TOP.in("procedure")),
                new PartyId(kept.getDeclarant()),
                Places.read(kept.getPlace(), At.TOP.in("place")),
                Maybe.when(
                        kept.hasUnloading(),
                        () -> Places.read(kept.getUnloading(), At.TOP.in("unloading"))),
                Times.instant(kept.getExpectedAt(), At.TOP.in("expected_at")),
                Maybe.when(
                        kept.hasIdentity(),
                        () -> Identities.read(kept.getIdentity(), At.TOP.in("identity"))),
                IntStream.range(0, kept.getWaybillsCount())
                        .mapToObj(
                                n ->
                                        BoundWaybills.read(
                                                kept.getWaybills(n),
                                                kept.getGoods(n),
                                                kept.getTerms(n)))
                        .toList());
    }

    private static GoodsDeclared.Builder write(Declaration declaration) {
        var bound = declaration.waybills();
        var wire = GoodsDeclared.newBuilder();
        declaration.unloading().map(Places::write).ifPresent(wire::setUnloading);
        declaration.identity().map(Identities::write).ifPresent(wire::setIdentity);
        return wire.setProcedure(Words.write(declaration.procedure()))
                .setDeclarant(declaration.declarant().value())
                .setPlace(Places.write(declaration.place()))
                .setExpectedAt(Times.write(declaration.expectedAt()))
                .addAllWaybills(bound.stream().map(BoundWaybills::parties).toList())
                .addAllGoods(bound.stream().map(BoundWaybills::goods).toList())
                .addAllTerms(bound.stream().map(BoundWaybills::terms).toList());
    }
}
