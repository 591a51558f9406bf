package io.yidan.customs.effect;

import io.yidan.customs.CustomsCase;
import io.yidan.customs.Review;
import io.yidan.customs.joint.Supervision;
import io.yidan.customs.step.Verdict;

/**
 * What the gate says of a case in one word, and the bay for an inspection.
 *
 * @param bay where to go for an inspection, empty otherwise
 */
public record GateAnswer(Sign sign, Why why, String bay) {

    /** What to do. Anything not known for certain is wait or stop, never go. */
    public enum Sign {
        GO,
        INSPECT,
        WAIT,
        STOP
    }

    /** Why. */
    public enum Why {
        RELEASED,
        RELEASE_ON_ARRIVAL,
        INSPECTION_DECIDED,
        IDENTITY_DIFFERS,
        NOT_ACCEPTED_YET,
        UNDER_REVIEW,
        REVIEW_AGAIN,
        DOCUMENTS_REQUIRED,
        SEALS_NEXT,
        REFUSED,
        FAILED,
        DISPOSITION_ORDERED,
        WITHDRAWN,
        OVER,
        REPLACED,
        UNKNOWN,
        SEVERAL,
        BEHIND,
        PORT_CHECKS_OPEN,
        TRANSFER_AUTHORISED,
        IRREGULARITY_OPEN,
        CHECKS_OPEN,
        CONDITIONS
    }

    /** Nothing is declared under what was asked. */
    public static final GateAnswer UNKNOWN = new GateAnswer(Sign.STOP, Why.UNKNOWN, "");

    /** What was asked for names goods of more than one open case. */
    public static final GateAnswer SEVERAL = new GateAnswer(Sign.WAIT, Why.SEVERAL, "");

    /** More has happened than is known here. */
    public static final GateAnswer BEHIND = new GateAnswer(Sign.WAIT, Why.BEHIND, "");

    /** Another vehicle, box or seal took the place of the one asked for. */
    public static final GateAnswer REPLACED = new GateAnswer(Sign.STOP, Why.REPLACED, "");

    /** The answer for what is declared now. */
    public static GateAnswer of(CustomsCase customsCase) {
        return switch (customsCase.stage()) {
            case NONE -> UNKNOWN;
            case DECLARED -> new GateAnswer(Sign.WAIT, Why.NOT_ACCEPTED_YET, "");
            case UNDER_REVIEW, WAITING_DECISION ->
                    new GateAnswer(
                            Sign.WAIT,
                            customsCase.review().isPresent() ? Why.REVIEW_AGAIN : Why.UNDER_REVIEW,
                            "");
            case DECIDED, ARRIVED -> decided(customsCase.standingReview().orElseThrow());
            case INSPECTING -> inspected(customsCase);
            case PASSED, RELEASED ->
                    switch (customsCase.declaration().orElseThrow().procedure()) {
                        case DIRECT_IMPORT, JOINT_IMPORT ->
                                new GateAnswer(Sign.GO, Why.RELEASED, "");
                        case DIRECT_EXPORT -> new GateAnswer(Sign.WAIT, Why.SEALS_NEXT, "");
                    };
            case SEALED, EXITED -> new GateAnswer(Sign.GO, Why.RELEASED, "");
            case FAILED, PORT_FAILED, CHECK_FAILED -> new GateAnswer(Sign.STOP, Why.FAILED, "");
            case PRE_DECLARED, ARRIVED_AT_PORT, PORT_CHECK ->
                    new GateAnswer(Sign.WAIT, Why.PORT_CHECKS_OPEN, "");
            case TRANSFER_AUTHORISED, UNDER_TRANSFER, ARRIVED_AT_UNLOADING ->
                    customsCase.irregularities().isEmpty()
                            ? new GateAnswer(Sign.GO, Why.TRANSFER_AUTHORISED, "")
                            : new GateAnswer(Sign.WAIT, Why.IRREGULARITY_OPEN, "");
            case UNLOADING_CHECK ->
                    new GateAnswer(
                            Sign.WAIT,
                            customsCase.supervision().flatMap(Supervision::conditions).isPresent()
                                    ? Why.CONDITIONS
                                    : Why.CHECKS_OPEN,
                            "");
            case RETURN_ORDERED, TREATMENT_ORDERED, DESTRUCTION_ORDERED, DISPOSED ->
                    new GateAnswer(Sign.STOP, Why.DISPOSITION_ORDERED, "");
            case WITHDRAWN -> new GateAnswer(Sign.STOP, Why.WITHDRAWN, "");
            case CLOSED -> new GateAnswer(Sign.STOP, Why.OVER, "");
        };
    }

    private static GateAnswer decided(Review review) {
        return switch (review.verdict()) {
            case RELEASE_ON_ARRIVAL -> new GateAnswer(Sign.GO, Why.RELEASE_ON_ARRIVAL, "");
            case INSPECT_ON_ARRIVAL ->
                    new GateAnswer(Sign.INSPECT, Why.INSPECTION_DECIDED, review.bay());
            case DOCUMENTS_REQUIRED -> new GateAnswer(Sign.WAIT, Why.DOCUMENTS_REQUIRED, "");
            case REFUSED -> new GateAnswer(Sign.STOP, Why.REFUSED, "");
        };
    }

    /** A release that turned into an inspection at the gate has no bay of its own yet. */
    private static GateAnswer inspected(CustomsCase customsCase) {
        var review = customsCase.standingReview();
        boolean differs =
                review.filter(made -> made.verdict() == Verdict.RELEASE_ON_ARRIVAL).isPresent();
        return new GateAnswer(
                Sign.INSPECT,
                differs ? Why.IDENTITY_DIFFERS : Why.INSPECTION_DECIDED,
                review.map(Review::bay).orElse(""));
    }
}
