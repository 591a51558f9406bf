package io.yidan.customs;

import static io.yidan.waybill.testing.JourneyA.BOX_1;
import static io.yidan.waybill.testing.JourneyA.BOX_12;
import static io.yidan.waybill.testing.JourneyA.BOX_7;
import static io.yidan.waybill.testing.JourneyA.MTO;
import static io.yidan.waybill.testing.JourneyA.PLT;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.effect.Effects;
import io.yidan.customs.step.CaseAct;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Steps;
import io.yidan.waybill.Stage;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.decision.Hold;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.value.Bytes;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Looks for a way to deliver goods that customs holds: chance takes steps of a case, carries what they mean to the
 * waybill as late as it likes, sometimes twice, and asks for the delivery in between.
 */
class HeldCaseTest {
    private static final int TRIES = Integer.getInteger("held.tries", 100_000);
    private static final int STEPS = 24;
    private static final Waybill ALL_UNITS_THERE =
            Scene.issued().tell(fact("RDC", "dlv", "1").delivered(BOX_1, BOX_7, BOX_12)).waybill();

    @Test
    void no_way_leads_from_an_open_case_to_a_delivered_waybill() {
        long seed = Long.getLong("held.seed", System.nanoTime());
        System.out.println("held cases: -Dheld.seed=" + seed + " -Dheld.tries=" + TRIES);
        var delivered = new ConcurrentHashMap<Procedure, Integer>();
        var late = new AtomicInteger();
        IntStream.range(0, TRIES)
                .parallel()
                .forEach(
                        n -> {
                            var way = new Way(new SplittableRandom(seed + n), n);
                            way.go();
                            delivered.merge(way.procedure, way.delivered ? 1 : 0, Integer::sum);
                            late.addAndGet(way.revokedSince ? 1 : 0);
                        });
        System.out.println("held cases: " + delivered + " delivered, " + late + " revoked since");
        assertThat(delivered.values())
                .as("chance delivered none: the search shows nothing")
                .hasSize(Procedure.values().length)
                .allMatch(count -> count > 0);
        assertThat(late.get()).as("no clearance was revoked after a delivery").isPositive();
    }

    /** One waybill, one case, and what lies between them. */
    private static final class Way {
        private final RandomGenerator chance;
        private final Procedure procedure;
        private final Queue<WaybillCommand.Decide> onTheWay = new ArrayDeque<>();
        private final Set<Bytes> everCleared = new HashSet<>();
        private final String name;
        private CustomsCase customsCase = CustomsCase.NONE;
        private Waybill waybill = ALL_UNITS_THERE;
        private int requests;
        private boolean delivered;
        private boolean revokedSince;

        Way(RandomGenerator chance, int n) {
            this.chance = chance;
            name = "try " + n;
            procedure = Procedure.values()[chance.nextInt(Procedure.values().length)];
        }

        void go() {
            ask(Effects.linking(CaseScene.NUMBER, JourneyA.WAYBILL, 0, MTO));
            step(CaseAct.DECLARE);
            int steps = procedure.isDirect() ? STEPS : 4 * STEPS;
            for (int n = 0; n < steps && !delivered; n++) {
                switch (chance.nextInt(8)) {
                    case 0, 1 -> stepByChance();
                    case 2, 3 -> onward();
                    case 4, 5 -> carry();
                    default -> deliver();
                }
            }
            if (delivered) {
                afterwards();
            }
        }

        private void stepByChance() {
            var possible = customsCase.possible().toArray(CaseAct[]::new);
            if (possible.length > 0 && chance.nextInt(10) > 0) {
                step(possible[chance.nextInt(possible.length)]);
            } else {
                step(CaseAct.values()[chance.nextInt(CaseAct.values().length)]);
            }
        }

        /** One step further on the way to a release, where two offices supervise; chance alone hardly finds it. */
        private void onward() {
            if (customsCase.supervision().isEmpty()) {
                stepByChance();
                return;
            }
            customsCase.possible().stream()
                    .flatMap(act -> Steps.of(act, customsCase, procedure).stream())
                    .filter(Steps::isOnward)
                    .filter(this::changes)
                    .findFirst()
                    .ifPresent(step -> step(CaseAct.of(step), step));
        }

        private boolean changes(CaseStep step) {
            return customsCase
                    .decide(CaseScene.command(customsCase, Steps.by(CaseAct.of(step)), "try", step))
                    .events()
                    .stream()
                    .map(customsCase::evolve)
                    .anyMatch(
                            after ->
                                    after.stage() != customsCase.stage()
                                            || !after.supervision()
                                                    .equals(customsCase.supervision()));
        }

        private void step(CaseAct act) {
            boolean seldom = act == CaseAct.WITHDRAW || act == CaseAct.ORDER_DISPOSITION;
            if (seldom && chance.nextInt(20) > 0) {
                return;
            }
            var choice = Steps.of(act, customsCase, procedure);
            step(act, choice.get(chance.nextInt(choice.size())));
        }

        private void step(CaseAct act, CaseStep step) {
            var command = CaseScene.command(customsCase, Steps.by(act), "r" + requests++, step);
            for (var event : customsCase.decide(command).events()) {
                var before = customsCase;
                customsCase = customsCase.evolve(event);
                onTheWay.addAll(new Effects(before, event, customsCase).commands());
                customsCase.clearance().ifPresent(everCleared::add);
            }
        }

        /** The oldest first, as the log has them; a carrier that was killed carries it once more. */
        private void carry() {
            var next = onTheWay.peek();
            if (next != null) {
                if (next.waybill().equals(JourneyA.WAYBILL)) {
                    ask(next);
                }
                if (chance.nextInt(5) > 0) {
                    onTheWay.remove();
                }
            }
        }

        private void deliver() {
            ask(new WaybillCommand.ConfirmDelivery(Scene.asks(PLT, "delivery" + requests++), ""));
            if (waybill.stage() == Stage.DELIVERED) {
                delivered = true;
                checkDelivered();
            }
        }

        private void checkDelivered() {
            assertThat(waybill.holds().values().stream().noneMatch(Hold::open)).as(name).isTrue();
            var clearance = waybill.clearances().get(CaseScene.NUMBER).orElseThrow();
            if (clearance.linked()) {
                assertThat(everCleared).as(name).contains(clearance.basis().orElseThrow());
            } else {
                assertThat(customsCase.stage()).as(name).isEqualTo(CaseStage.WITHDRAWN);
            }
            if (onTheWay.isEmpty() && clearance.linked()) {
                assertThat(customsCase.irregularities()).as(name).isEmpty();
                assertThat(customsCase.clearance()).as(name).isEqualTo(clearance.basis());
                assertThat(customsCase.block()).as(name).isEmpty();
            }
        }

        /** What the case still meant reaches the waybill after all, and then it is not closed. */
        private void afterwards() {
            while (!onTheWay.isEmpty()) {
                carry();
            }
            boolean lacking =
                    customsCase.clearance().isEmpty() && customsCase.stage() != CaseStage.WITHDRAWN;
            revokedSince = lacking;
            ask(new WaybillCommand.Close(Scene.asks(MTO, "closing")));
            assertThat(waybill.stage())
                    .as(name)
                    .isEqualTo(lacking ? Stage.DELIVERED : Stage.CLOSED);
        }

        private void ask(WaybillCommand.Decide command) {
            for (var event : waybill.decide(command).events()) {
                waybill = waybill.evolve(event);
            }
        }
    }
}
