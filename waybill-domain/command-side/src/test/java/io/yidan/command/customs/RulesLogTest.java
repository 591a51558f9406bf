package io.yidan.command.customs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.command.testing.Databases;
import io.yidan.command.testing.WritingSide;
import io.yidan.customs.plan.Rulebook;
import io.yidan.customs.plan.RulesAdopted;
import io.yidan.customs.testing.Ores;
import io.yidan.eventstore.TestDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

class RulesLogTest {
    private static final Rulebook FIRST = Ores.RULEBOOK;
    private static final Rulebook SECOND =
            new Rulebook(
                    "2",
                    FIRST.goods(),
                    FIRST.limitSets(),
                    List.of(),
                    FIRST.radiation(),
                    FIRST.declareWithinDays());
    private final TestDatabase database = Databases.fresh();
    private final WritingSide node = WritingSide.on(database);
    private final RulesLog rules = new RulesLog(node.log, node.appender, node.form);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void the_first_rules_are_written_down_and_the_same_again_are_not() {
        assertThat(rules.adopt(FIRST)).isTrue();
        assertThat(rules.adopt(FIRST)).isFalse();

        assertThat(adopted()).containsExactly(FIRST);
    }

    @Test
    void other_rules_are_written_down_also_when_they_were_in_force_before() {
        rules.adopt(FIRST);
        rules.adopt(SECOND);

        assertThat(rules.adopt(FIRST)).isTrue();
        assertThat(adopted()).containsExactly(FIRST, SECOND, FIRST);
    }

    @Test
    void of_two_nodes_that_start_at_once_one_writes_them_down() throws Exception {
        try (var other = WritingSide.on(database);
                var threads = Executors.newFixedThreadPool(2)) {
            var elsewhere = new RulesLog(other.log, other.appender, other.form);
            List<Callable<Boolean>> both =
                    List.of(() -> rules.adopt(FIRST), () -> elsewhere.adopt(FIRST));

            var wrote = threads.invokeAll(both).stream().filter(done -> done.resultNow()).count();

            assertThat(wrote).isOne();
            assertThat(adopted()).containsExactly(FIRST);
        }
    }

    private List<Rulebook> adopted() {
        return node.log.stream(RulesAdopted.STREAM, 0).stream()
                .map(row -> ((RulesAdopted) node.form.read(row.type(), row.payload())).rules())
                .toList();
    }
}
