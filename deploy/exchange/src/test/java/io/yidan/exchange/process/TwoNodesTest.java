package io.yidan.exchange.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.customs.plan.RulesAdopted;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Two nodes over one database take posts for the same waybills; one of them freezes, then is killed. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(600)
class TwoNodesTest {
    private static final String APPEND = "UPDATE log.log_head";
    private static final String PROJECT = "UPDATE read.tracking_progress";

    @TempDir Path folder;
    private final AppendGate gate = new AppendGate();
    private OneDatabase database;

    @BeforeEach
    void open() throws Exception {
        database = new OneDatabase(folder);
        database.sql()
                .sql(
                        """
                        CREATE TABLE %1$s (position bigint NOT NULL, node bigint NOT NULL,
                            told timestamptz NOT NULL DEFAULT clock_timestamp());
                        GRANT INSERT ON %1$s TO PUBLIC;
                        """
                                .formatted(CountingNode.TABLE))
                .update();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void two_nodes_one_database() throws Exception {
        try (var proxy = new PostgresProxy(database.port(), APPEND, gate);
                var weak = database.node(CountingNode.class, "weak", proxy.port());
                var strong = database.node(CountingNode.class, "strong", database.port())) {
            weak.start();
            strong.start();
            var waybills = Load.issued(strong, 4);
            try (var ofWeak = clients(weak, waybills, "w");
                    var ofStrong = clients(strong, waybills, "s");
                    var sameByWeak = same(weak, waybills);
                    var sameByStrong = same(strong, waybills)) {
                ofWeak.awaitMore(20);
                ofStrong.awaitMore(20);

                gate.holdNext();
                gate.awaitHeld();
                weak.freeze();
                var wait = ofStrong.awaitMore(20);
                System.out.printf(
                        "two nodes: one frozen between Execute and Sync, the other waited %d ms%n",
                        wait.toMillis());
                awaitOwner(strong, "tracking", "writing-side", "counting");
                weak.thaw();
                gate.release();
                ofWeak.awaitMore(20);

                gate.holdNext();
                gate.awaitHeld();
                weak.kill();
                gate.release();
                ofStrong.awaitMore(20);
                weak.start();
                ofWeak.awaitMore(20);

                var answers = new HashMap<>(ofWeak.end());
                answers.putAll(ofStrong.end());
                var one = sameByWeak.end();
                var other = sameByStrong.end();
                var log = database.log().holdsOnce(answers).holdsOnce(one).holdsOnce(other);
                var keys = new HashSet<>(one.keySet());
                keys.addAll(other.keySet());
                assertThat(log.facts()).isEqualTo(answers.size() + keys.size());
                System.out.printf(
                        "two nodes: %d own and %d common facts, lost 0, twice 0%n",
                        answers.size(), keys.size());
                everythingIsShownOnce(log);
            }
        }
    }

    @Test
    void a_node_frozen_in_the_middle_of_a_batch_lets_go_of_its_place() throws Exception {
        try (var proxy = new PostgresProxy(database.port(), PROJECT, gate);
                var weak = database.node(CountingNode.class, "weak", proxy.port());
                var strong = database.node(CountingNode.class, "strong", database.port())) {
            weak.start();
            var waybills = Load.issued(weak, 2);
            awaitOwner(weak, "tracking");
            strong.start();
            try (var load = clients(strong, waybills, "s")) {
                gate.holdNext();
                gate.awaitHeld();
                weak.freeze();
                var wait = awaitOwner(strong, "tracking", "writing-side", "counting");
                System.out.printf(
                        "two nodes: one frozen within a batch, the other took over after %d ms%n",
                        wait.toMillis());
                weak.thaw();
                gate.release();
                load.awaitMore(20);
                var answers = load.end();
                everythingIsShownOnce(database.log().holdsOnce(answers));
            }
        }
    }

    private static Load clients(ExchangeProcess node, List<String> waybills, String name) {
        var load = new Load(waybills);
        for (int n = 1; n <= 3; n++) {
            load.client(name + n, node.client("KZR"), Integer.MAX_VALUE);
        }
        return load;
    }

    /** One client of many nodes tells the same facts under the same keys. */
    private static Load same(ExchangeProcess node, List<String> waybills) {
        return new Load(waybills).client("same", node.client("KZR"), Integer.MAX_VALUE);
    }

    /** Waits until all these places are of this node. */
    private Duration awaitOwner(ExchangeProcess node, String... followers)
            throws InterruptedException {
        var wanted = List.of(followers);
        return Load.await(
                () ->
                        owners().entrySet().stream()
                                        .filter(owner -> wanted.contains(owner.getKey()))
                                        .filter(
                                                owner ->
                                                        owner.getValue()
                                                                .startsWith(node.pid() + "@"))
                                        .count()
                                == wanted.size(),
                "node " + node.pid() + " to own " + wanted);
    }

    private Map<String, String> owners() {
        return database
                .sql()
                .sql("SELECT processorname, coalesce(owner, '') AS owner FROM read.token_entry")
                .query()
                .listOfRows()
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> row.get("processorname").toString(),
                                row -> row.get("owner").toString()));
    }

    private void everythingIsShownOnce(LogCheck log) throws InterruptedException {
        var sql = database.sql();
        Load.await(
                () ->
                        number("SELECT count(*) FROM " + CountingNode.TABLE) >= log.events()
                                && number("SELECT position FROM read.tracking_progress")
                                        == log.events(),
                "the followers to reach the end of the log");
        assertThat(
                        sql.sql("SELECT position FROM " + CountingNode.TABLE + " ORDER BY position")
                                .query(Long.class)
                                .list())
                .as("every position is told once")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, log.events()).boxed().toList());
        assertThat(
                        sql.sql(
                                        """
                                        SELECT count(*) FROM (SELECT position,
                                            max(position) OVER (ORDER BY told, position) AS reached
                                            FROM %s) AS counted WHERE position < reached
                                        """
                                                .formatted(CountingNode.TABLE))
                                .query(Long.class)
                                .single())
                .as("positions told by one node while another was ahead")
                .isZero();
        var revisions = new HashMap<String, Integer>();
        sql.sql("SELECT waybill, revision FROM read.waybill_head")
                .query(
                        row -> {
                            revisions.put(row.getString(1), row.getInt(2));
                        });
        var waybills = new HashMap<>(log.lastVersions());
        assertThat(waybills.remove(RulesAdopted.STREAM))
                .as("rules are written down by one node alone")
                .isZero();
        assertThat(revisions).isEqualTo(waybills);
        System.out.println("two nodes: positions told, by node: " + byNode());
    }

    private List<Map<String, Object>> byNode() {
        return database.sql()
                .sql("SELECT node, count(*) AS told FROM " + CountingNode.TABLE + " GROUP BY node")
                .query()
                .listOfRows();
    }

    private long number(String question) {
        return database.sql().sql(question).query(Long.class).single();
    }
}
