package io.yidan.exchange.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.exchange.ExchangeApplication;
import io.yidan.exchange.process.AppendGate.Act;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** The link to PostgreSQL breaks when the append is on its way and nobody has heard what became of it. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(600)
class AmbiguousCommitTest {
    private static final int CUTS = Integer.getInteger("yidan.process.cuts", 50);
    private static final int POSTS = 60;

    @TempDir Path folder;

    @Test
    void ambiguous_commit() throws Exception {
        long seed = System.nanoTime();
        System.out.println("ambiguous commit: seed " + seed);
        var gate = new AppendGate();
        try (var database = new OneDatabase(folder);
                var proxy = new PostgresProxy(database.port(), "UPDATE log.log_head", gate);
                var node = database.node(ExchangeApplication.class, "node", proxy.port())) {
            node.start();
            var cuts = Collections.synchronizedMap(new EnumMap<Act, Integer>(Act.class));
            try (var load = new Load(Load.issued(node, 3))) {
                gate.rule(new Cuts(new Random(seed), cuts)::next);
                for (int n = 1; n <= 4; n++) {
                    load.client("c" + n, node.client("KZR"), POSTS);
                }
                var answers = load.await();

                assertThat(answers).hasSize(4 * POSTS);
                var log = database.log().holdsOnce(answers);
                assertThat(log.facts()).isEqualTo(answers.size());
                System.out.printf(
                        "ambiguous commit: cut %s, %d answers, lost 0, twice 0%n",
                        cuts, answers.size());
                assertThat(cuts.values().stream().mapToInt(n -> n).sum()).isEqualTo(CUTS);
            }
        }
    }

    /** About every second append is cut, in one of three ways, until there were enough. */
    private record Cuts(Random random, Map<Act, Integer> done) {
        private static final Act[] WAYS = {Act.CUT_BEFORE, Act.CUT_BEHIND, Act.CUT_ANSWERED};

        synchronized Act next() {
            int before = done.values().stream().mapToInt(n -> n).sum();
            if (before == CUTS || random.nextBoolean()) {
                return Act.PASS;
            }
            var way = WAYS[random.nextInt(WAYS.length)];
            done.merge(way, 1, Integer::sum);
            return way;
        }
    }
}
