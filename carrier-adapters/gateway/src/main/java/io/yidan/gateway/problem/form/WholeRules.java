package io.yidan.gateway.problem.form;

import com.google.protobuf.Message;

import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.type.v1.Moved;

import java.util.function.Predicate;

/** When a rule of the contract over several fields is kept for sure. */
final class WholeRules {
    private static final Predicate<Message> NEVER_SURE = _ -> false;

    private WholeRules() {}

    static Predicate<Message> of(String id) {
        return switch (id) {
            case "HAPPENING_MISSING" -> WholeRules::happens;
            case "UNIT_MISSING" -> WholeRules::needsNoUnit;
            case "UNIT_OR_MEANS_MISSING" -> WholeRules::movesSomething;
            default -> NEVER_SURE;
        };
    }

    private static boolean happens(Message message) {
        return message instanceof LegEvent event
                && event.hasHappening()
                && !event.getEnvelope().hasWithdrawal();
    }

    private static boolean needsNoUnit(Message message) {
        return message instanceof LegEvent event
                && switch (event.getHappening().getKindCase()) {
                    case WEIGHED, SEAL_AFFIXED, SEAL_CHECKED, SEAL_BROKEN, SEAL_REPLACED ->
                            event.hasAlias();
                    default -> true;
                };
    }

    private static boolean movesSomething(Message message) {
        return message instanceof Moved moved && (moved.getUnitsCount() > 0 || moved.hasMeans());
    }
}
