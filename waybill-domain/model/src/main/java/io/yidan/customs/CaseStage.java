package io.yidan.customs;

import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.step.CaseAct;
import io.yidan.customs.step.Disposition;

import java.util.Set;

/** How far a case has come in its procedure, and which steps are possible there. */
public enum CaseStage {
    /** Nothing is known under this number. */
    NONE,
    DECLARED,
    /** Taken in; the goods are on the road. */
    UNDER_REVIEW,
    /** At the gate before a decision. Legal, and measured. */
    WAITING_DECISION,
    /** Decided; the goods are on the road. */
    DECIDED,
    /** At the gate, where the decision lets them neither go nor be inspected. */
    ARRIVED,
    INSPECTING,
    /** Inspected, nothing found. */
    PASSED,
    /** Let go without inspection. */
    RELEASED,
    /** Inspected, something found. */
    FAILED,
    SEALED,
    EXITED,
    /** Taken in under joint supervision; the goods have not reached the port. */
    PRE_DECLARED,
    ARRIVED_AT_PORT,
    /** Some check at the port is made. */
    PORT_CHECK,
    /** A check at the port found something. */
    PORT_FAILED,
    /** May be brought to the place of unloading; still at the port. */
    TRANSFER_AUTHORISED,
    UNDER_TRANSFER,
    /** Some units are in at the place of unloading. */
    ARRIVED_AT_UNLOADING,
    /** All are, and are looked at. */
    UNLOADING_CHECK,
    /** A check found something. */
    CHECK_FAILED,
    RETURN_ORDERED,
    TREATMENT_ORDERED,
    DESTRUCTION_ORDERED,
    /** Returned or destroyed. */
    DISPOSED,
    WITHDRAWN,
    CLOSED;

    /** The steps possible here under this procedure. */
    public Set<CaseAct> possible(Procedure procedure) {
        return switch (procedure) {
            case DIRECT_IMPORT -> DirectTable.possible(this, CaseAct.CLOSE);
            case DIRECT_EXPORT -> DirectTable.possible(this, CaseAct.AFFIX_SEALS);
            case JOINT_IMPORT -> JointTable.possible(this);
        };
    }

    /** Where an order leads. */
    static CaseStage ordered(Disposition disposition) {
        return switch (disposition) {
            case RETURN -> RETURN_ORDERED;
            case TREATMENT -> TREATMENT_ORDERED;
            case DESTRUCTION -> DESTRUCTION_ORDERED;
        };
    }

    /** Whether goods are cleared here for what the procedure is about. */
    public boolean clears(Procedure procedure) {
        return switch (procedure) {
            case DIRECT_IMPORT -> this == PASSED || this == RELEASED;
            case DIRECT_EXPORT -> this == EXITED;
            case JOINT_IMPORT -> this == RELEASED;
        };
    }

    /** Whether nothing more comes. */
    public boolean isOver() {
        return this == WITHDRAWN || this == CLOSED;
    }
}
