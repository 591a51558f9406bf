package io.yidan.customs.declaration;

import java.time.Duration;
import java.time.Instant;

/**
 * What was known of the goods' way when they were declared.
 *
 * @param declaredAt the exchange's clock
 * @param departed whether they were under way
 * @param reached whether they had reached the supervised place
 * @param exportWindow how long before the expected arrival an export may be declared at the earliest
 */
public record Timing(Instant declaredAt, boolean departed, boolean reached, Duration exportWindow) {

    /** Whether it is too early to declare goods expected then. */
    public boolean early(Procedure procedure, Instant expectedAt) {
        return switch (procedure) {
            case DIRECT_IMPORT, JOINT_IMPORT -> !departed;
            case DIRECT_EXPORT -> declaredAt.plus(exportWindow).isBefore(expectedAt);
        };
    }

    /** Whether declaring in transit is no longer possible. Under joint supervision one may declare at the port too. */
    public boolean late(Procedure procedure) {
        return reached && procedure.isDirect();
    }
}
