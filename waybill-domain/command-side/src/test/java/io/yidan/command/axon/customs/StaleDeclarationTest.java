package io.yidan.command.axon.customs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.access.Caller;
import io.yidan.command.CaseReply;
import io.yidan.command.testing.Databases;
import io.yidan.command.testing.Desk;
import io.yidan.command.testing.WritingSide;
import io.yidan.customs.declaration.BoundWaybill;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.step.TakeStep;
import io.yidan.customs.testing.Roads;
import io.yidan.eventstore.TestDatabase;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** A waybill was amended between the moment it was read and the moment the case was there. */
class StaleDeclarationTest {
    private static final CaseNumber CASE = new CaseNumber("C202609150001");
    private final TestDatabase database = Databases.fresh();
    private final WritingSide node = WritingSide.on(database);
    private final CaseAsking asking = new CaseAsking(new CaseBus(node.store), node.log);
    private final Linking linking = new Linking(node.commands, node.caseLog);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void the_case_learns_what_the_waybill_says_now_and_once_only() {
        var waybill = new Desk(node).issued("a");
        var read = Roads.paste(waybill, 20_768_000);
        var declared = Roads.declared(Procedure.DIRECT_EXPORT, read);
        var stamp = new Stamp(Roads.DECLARANT, new RequestId("dec"), Hash.of("dec"));
        var step = new TakeStep(CASE, stamp, Optional.empty(), declared, Optional.empty());
        var reply =
                linking.around(
                        CASE,
                        List.of(waybill),
                        Roads.DECLARANT,
                        () -> asking.ask(new Caller(Roads.DECLARANT), step));
        assertThat(reply).isInstanceOf(CaseReply.Taken.class);

        node.hearAllAfter(0);
        node.hearAllAfter(0);

        var now = BoundWaybill.of(waybill, JourneyA.content()).orElseThrow();
        var known = node.caseLog.customsCase(CASE);
        assertThat(known.declaration().orElseThrow().waybills()).containsExactly(now);
        assertThat(known.version()).isEqualTo(1);
    }
}
