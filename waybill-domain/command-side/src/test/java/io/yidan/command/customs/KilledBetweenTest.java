package io.yidan.command.customs;

import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.access.Caller;
import io.yidan.command.Commands;
import io.yidan.command.Reply;
import io.yidan.command.testing.Databases;
import io.yidan.command.testing.WritingSide;
import io.yidan.customs.declaration.Identity;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.Verdict;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;
import io.yidan.eventstore.TestDatabase;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.clearance.Clearance;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillEvent.ClearanceGiven;
import io.yidan.waybill.decision.WaybillEvent.ClearanceRevoked;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/** What carries over from case to waybill dies before or after the effect, and its place in the log with it. */
class KilledBetweenTest {
    private static final int TIMES = 50;
    private final TestDatabase database = Databases.fresh();
    private final WritingSide node = WritingSide.on(database);
    private final CaseDesk desk = CaseDesk.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void killed_between_case_and_waybill_fifty_times_every_effect_takes_place_once() {
        var waybill = desk.underWay("a");
        desk.desk()
                .told(waybill, fact("RDC", "dlv", "1").delivered(JourneyA.BOX_1, JourneyA.BOX_7));
        var number = desk.declared("dec", waybill);
        desk.released(number);
        long heard = carriedThrough(0, 0);

        for (int n = 1; n <= TIMES; n++) {
            Identity truck = n % 2 == 0 ? Roads.TRUCK : Roads.OTHER_TRUCK;
            desk.take(
                    number,
                    Roads.DECLARANT,
                    "swap" + n,
                    new CaseStep.IdentityAmended(truck, "D-BRKD"));
            desk.take(number, Roads.PORT, "seen" + n, CaseScene.arrival(truck));
            desk.review(number, Verdict.RELEASE_ON_ARRIVAL, "");
            heard = carriedThrough(heard, n);
        }

        assertThat(desk.desk().count(waybill, ClearanceGiven.class)).isEqualTo(TIMES + 1);
        assertThat(desk.desk().count(waybill, ClearanceRevoked.class)).isEqualTo(TIMES);
        assertThat(desk.waybill(waybill).clearances().get(number))
                .map(Clearance::basis)
                .contains(desk.customsCase(number).clearance());
    }

    /** Dies once on the way, before the effect or after it, and begins again where its place was committed. */
    private long carriedThrough(long from, int round) {
        long end = node.log.head().position();
        var dying =
                new CasePolicy(
                        node.caseLog,
                        new Dying(node.commands, round),
                        node.cases,
                        new SupervisedWaybills(node.projectorPool));
        try {
            hear(dying, from);
        } catch (RuntimeException died) {
            assertThat(died).hasStackTraceContaining(Dying.HOW);
        }
        hear(node.casePolicy, from);
        return end;
    }

    private void hear(CasePolicy policy, long from) {
        node.log.after(from, 10_000).forEach(row -> policy.on(List.of(row.decode(node.form))));
    }

    /** The writing side of a process that is killed at its first decision: in even rounds when it is on disk already. */
    private record Dying(Commands alive, int round) implements Commands {
        private static final String HOW = "killed";

        @Override
        public Reply decide(Caller caller, WaybillCommand.Decide command) {
            if (round % 2 == 0) {
                alive.decide(caller, command);
            }
            throw new IllegalStateException(HOW);
        }

        @Override
        public Reply record(Caller caller, Address addressedTo, Fact fact) {
            return alive.record(caller, addressedTo, fact);
        }

        @Override
        public Reply draft(Caller caller, DraftRequest request) {
            return alive.draft(caller, request);
        }
    }
}
