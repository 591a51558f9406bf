package io.yidan.exchange.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.client.LegEventStream.Answer;
import io.yidan.exchange.ExchangeApplication;
import io.yidan.proto.carrier.v1.LegEventReceipt;
import io.yidan.waybill.decision.WaybillEvent.CaseLinked;
import io.yidan.waybill.decision.WaybillEvent.ClearanceGiven;
import io.yidan.waybill.decision.WaybillEvent.ClearanceRevoked;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One exchange with the PostgreSQL it brings along, killed and stopped while clients post. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(600)
class SingleNodeTest {
    private static final int KILLS = Integer.getInteger("yidan.process.kills", 4);

    @TempDir Path folder;

    @Test
    void kill_9_loses_nothing_that_was_acknowledged() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        System.out.println("kill -9: seed " + seed);
        try (var exchange = exchange();
                var load = started(exchange);
                var customs = new CustomsLoad(exchange)) {
            for (int n = 1; n <= KILLS; n++) {
                load.awaitMore(50);
                Thread.sleep(random.nextInt(1_500));
                exchange.kill();
                System.out.printf(
                        "kill -9: killed after %d answers, ready again in %d ms%n",
                        load.answers.size(), exchange.start().toMillis());
            }
            load.awaitMore(1);
            var answers = load.end();
            eachCaseClearedOnce(customs);
            var log = LogCheck.of(folder).holdsOnce(answers);
            assertThat(log.facts()).isEqualTo(answers.size());
            System.out.printf(
                    "kill -9: %d kills, %d answers, %d of them to a repeat; lost 0, twice 0%n",
                    KILLS, answers.size(), repeats(answers));
        }
    }

    /** What a case means for its waybill takes place once, whenever the process died between the two. */
    private void eachCaseClearedOnce(CustomsLoad customs) throws Exception {
        var cases = customs.end();
        assertThat(cases).isNotEmpty();
        Load.await(() -> cleared(customs).containsAll(cases), "clearances");

        assertThat(cleared(customs)).doesNotHaveDuplicates();
        assertThat(of(customs, CaseLinked.class).map(CaseLinked::customsCase))
                .doesNotHaveDuplicates();
        assertThat(of(customs, ClearanceRevoked.class)).isEmpty();
        System.out.printf("kill -9: %d customs cases, each cleared once%n", cases.size());
    }

    private List<String> cleared(CustomsLoad customs) {
        return of(customs, ClearanceGiven.class).map(one -> one.customsCase().value()).toList();
    }

    private <T> Stream<T> of(CustomsLoad customs, Class<T> kind) {
        return LogCheck.events(folder, customs.waybill).stream()
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    @Test
    void sigterm_drains() throws Exception {
        Map<String, LegEventReceipt> answers = new ConcurrentHashMap<>();
        try (var exchange = exchange()) {
            exchange.start();
            var waybills = Load.issued(exchange, 4);
            var streams =
                    IntStream.range(0, 4)
                            .mapToObj(
                                    n ->
                                            Thread.ofVirtual()
                                                    .start(
                                                            () ->
                                                                    stream(
                                                                            exchange, n, waybills,
                                                                            answers)))
                            .toList();
            Load.await(() -> answers.size() > 500, "a stream under way");
            long begun = System.nanoTime();
            int code = exchange.terminate();
            long millis = (System.nanoTime() - begun) / 1_000_000;
            var acknowledged = Map.copyOf(answers);

            assertThat(code).isIn(0, 143);
            assertThat(exchange.said()).doesNotContain("Exception").doesNotContain("\tat ");
            exchange.start();
            for (var stream : streams) {
                stream.join();
            }
            LogCheck.of(folder).holdsOnce(acknowledged).holdsOnce(answers);
            assertThat(answers).hasSize(4 * 3_000);
            System.out.printf(
                    "SIGTERM: exit %d after %d ms, %d answered before, %d in all%n",
                    code, millis, acknowledged.size(), answers.size());
        }
    }

    private ExchangeProcess exchange() {
        return new ExchangeProcess(ExchangeApplication.class, folder, folder, List.of());
    }

    private static Load started(ExchangeProcess exchange) throws Exception {
        System.out.printf("first start: ready in %d ms%n", exchange.start().toMillis());
        var load = new Load(Load.issued(exchange, 4));
        for (int n = 1; n <= 8; n++) {
            load.client("c" + n, exchange.client("KZR"), Integer.MAX_VALUE);
        }
        return load;
    }

    private static void stream(
            ExchangeProcess exchange,
            int name,
            List<String> waybills,
            Map<String, LegEventReceipt> answers) {
        try (var client = exchange.client("KZR");
                var stream = client.stream(answer -> keep(answer, answers))) {
            for (int n = 0; n < 3_000; n++) {
                stream.send(Load.fact("s" + name, n, waybills.get(n % waybills.size())));
            }
        }
    }

    private static void keep(Answer answer, Map<String, LegEventReceipt> answers) {
        answers.put(answer.event().getEnvelope().getEventId(), answer.receipt().orElseThrow());
    }

    private static long repeats(Map<String, LegEventReceipt> answers) {
        return answers.values().stream()
                .filter(receipt -> receipt.getOutcome().name().equals("OUTCOME_DUPLICATE"))
                .count();
    }
}
