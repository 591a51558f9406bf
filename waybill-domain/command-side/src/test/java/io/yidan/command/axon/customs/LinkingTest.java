package io.yidan.command.axon.customs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.access.Denial;
import io.yidan.command.CaseReply;
import io.yidan.command.testing.Databases;
import io.yidan.command.testing.Desk;
import io.yidan.command.testing.WritingSide;
import io.yidan.customs.step.CaseAnswer;
import io.yidan.customs.testing.Roads;
import io.yidan.eventstore.TestDatabase;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.clearance.Clearance;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.WaybillEvent.CaseLinked;
import io.yidan.waybill.id.WaybillNumber;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

class LinkingTest {
    private static final CaseNumber CASE = new CaseNumber("C202609150009");
    private static final CaseReply TAKEN = new CaseReply.Taken(CASE, 0, 1, Instant.EPOCH);
    private static final CaseReply BUSY = new CaseReply.Busy(Duration.ZERO);
    private static final CaseReply REFUSED =
            new CaseReply.Refused(
                    new CaseAnswer.Refused(Refusal.MERGE_UNEQUAL, "contract", List.of()));
    private final TestDatabase database = Databases.fresh();
    private final WritingSide node = WritingSide.on(database);
    private final Desk desk = new Desk(node);
    private final Linking linking = new Linking(node.commands, node.caseLog);
    private final WaybillNumber waybill = desk.issued("a");

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void the_waybill_needs_the_clearance_before_the_step_is_taken() {
        around(
                () -> {
                    assertThat(clearance().filter(Clearance::lacking)).isPresent();
                    return TAKEN;
                },
                waybill);

        assertThat(clearance().filter(Clearance::lacking)).isPresent();
        assertThat(desk.count(waybill, CaseLinked.class)).isEqualTo(1);
    }

    @Test
    void a_step_turned_down_leaves_the_waybill_as_it_was_and_may_come_again() {
        assertThat(around(() -> REFUSED, waybill)).isEqualTo(REFUSED);
        assertThat(clearance().filter(Clearance::linked)).isEmpty();

        assertThat(around(() -> TAKEN, waybill)).isEqualTo(TAKEN);
        assertThat(clearance().filter(Clearance::lacking)).isPresent();
    }

    @Test
    void while_it_is_not_known_what_became_of_the_step_the_waybill_stays_linked() {
        assertThat(around(() -> BUSY, waybill)).isEqualTo(BUSY);

        assertThat(clearance().filter(Clearance::lacking)).isPresent();
    }

    @Test
    void one_that_cannot_be_linked_lets_the_others_go() {
        var no = around(() -> TAKEN, waybill, new WaybillNumber("DEMO0001202608319999"));

        assertThat(((CaseReply.Denied) no).denial()).isEqualTo(Denial.NOT_FOUND);
        assertThat(clearance().filter(Clearance::linked)).isEmpty();
    }

    @Test
    void who_was_unlinked_by_another_while_the_step_was_taken_is_linked_again() {
        around(
                () -> {
                    around(() -> REFUSED, waybill);
                    return TAKEN;
                },
                waybill);

        assertThat(clearance().filter(Clearance::lacking)).isPresent();
    }

    private CaseReply around(Supplier<CaseReply> step, WaybillNumber... covered) {
        return linking.around(CASE, List.of(covered), Roads.DECLARANT, step);
    }

    private Optional<Clearance> clearance() {
        return node.caseLog.waybill(waybill).clearances().get(CASE);
    }
}
