package io.yidan.exchange.customs;

import com.google.protobuf.Timestamp;

import io.yidan.proto.customs.v1.TakeCaseStepRequest;
import io.yidan.proto.type.v1.CaseStep;
import io.yidan.proto.type.v1.CustomsIdentity;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.Reviewed;
import io.yidan.proto.type.v1.VehiclePlate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person types into the form of a step. */
final class TypedStep {
    private final Map<String, List<String>> fields = new HashMap<>();

    TypedStep(String act) {
        with("act", act);
    }

    /** Nothing for a step that has no form. */
    static Optional<Map<String, List<String>>> of(TakeCaseStepRequest asked) {
        return of(asked.getStep())
                .map(
                        typed -> {
                            typed.with("request", asked.getRequestId());
                            return typed.fields;
                        });
    }

    private static Optional<TypedStep> of(CaseStep step) {
        return TypedJointStep.of(step).or(() -> direct(step));
    }

    private static Optional<TypedStep> direct(CaseStep step) {
        return Optional.ofNullable(
                switch (step.getStepCase()) {
                    case DECLARATION_ACCEPTED ->
                            new TypedStep("accept")
                                    .with(
                                            "declaration",
                                            step.getDeclarationAccepted().getDeclarationNumber());
                    case REVIEWED -> reviewed(step.getReviewed());
                    case ARRIVED ->
                            new TypedStep("arrive")
                                    .seen(step.getArrived().getSeen())
                                    .at(step.getArrived().getAt());
                    case IDENTITY_AMENDED ->
                            new TypedStep("amend")
                                    .seen(step.getIdentityAmended().getIdentity())
                                    .with("reason", step.getIdentityAmended().getReason());
                    case INSPECTED ->
                            new TypedStep(step.getInspected().getPassed() ? "passed" : "failed")
                                    .with("reason", step.getInspected().getFindings())
                                    .at(step.getInspected().getAt());
                    case SEALS_AFFIXED ->
                            new TypedStep("seal")
                                    .with(
                                            "seals",
                                            String.join("，", step.getSealsAffixed().getSealsList()))
                                    .at(step.getSealsAffixed().getAt());
                    case EXITED -> new TypedStep("exit").at(step.getExited().getAt());
                    case DISPOSITION_ORDERED ->
                            new TypedStep(
                                            switch (step.getDispositionOrdered().getDisposition()) {
                                                case CUSTOMS_DISPOSITION_TREATMENT -> "treat";
                                                case CUSTOMS_DISPOSITION_DESTRUCTION -> "destroy";
                                                default -> "return";
                                            })
                                    .with("reason", step.getDispositionOrdered().getReason());
                    case DISPOSITION_DONE ->
                            new TypedStep("done").at(step.getDispositionDone().getAt());
                    case WITHDRAWN ->
                            new TypedStep("withdraw")
                                    .with("reason", step.getWithdrawn().getReason());
                    case CLOSED -> new TypedStep("close");
                    default -> null;
                });
    }

    private static TypedStep reviewed(Reviewed reviewed) {
        return new TypedStep(
                        switch (reviewed.getVerdict()) {
                            case CUSTOMS_VERDICT_INSPECT_ON_ARRIVAL -> "inspect";
                            case CUSTOMS_VERDICT_DOCUMENTS_REQUIRED -> "documents";
                            case CUSTOMS_VERDICT_REFUSED -> "refuse";
                            default -> "release";
                        })
                .with("basis", reviewed.getBasisSha256())
                .with("bay", reviewed.getBay())
                .with("reason", reviewed.getReason());
    }

    private TypedStep seen(CustomsIdentity identity) {
        return with("tractor", plate(identity.getTractor()))
                .with("trailer", identity.hasTrailer() ? plate(identity.getTrailer()) : "")
                .with("boxes", String.join(" ", identity.getBoxesList()))
                .with("seals", String.join(" ", identity.getSealsList()));
    }

    private static String plate(VehiclePlate plate) {
        return plate.getCountry().equals("CN")
                ? plate.getNumber()
                : plate.getCountry() + " " + plate.getNumber();
    }

    /** By the clocks of Beijing, to the minute, as the page asks for it. */
    TypedStep at(EventTime time) {
        return at("at", time.getInstant().getAt());
    }

    TypedStep at(String name, Timestamp time) {
        return with(
                name,
                Instant.ofEpochSecond(time.getSeconds())
                        .atOffset(ZoneOffset.ofHours(8))
                        .toLocalDateTime()
                        .toString());
    }

    TypedStep with(String name, String value) {
        return with(name, List.of(value));
    }

    /** All that is ticked under a name. */
    TypedStep with(String name, List<String> values) {
        fields.put(name, values);
        return this;
    }
}
