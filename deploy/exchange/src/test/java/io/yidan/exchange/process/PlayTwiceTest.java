package io.yidan.exchange.process;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toMap;

import io.yidan.exchange.demo.PlaySummary;
import io.yidan.exchange.demo.PlayedJourney;
import io.yidan.query.tracking.Rebuild;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The journeys are played, the exchange starts again on the same folder, and they are played once more. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(600)
class PlayTwiceTest {
    @TempDir Path folder;

    @Test
    void a_second_play_adds_nothing_and_rebuilt_equals_live() throws Exception {
        long events;
        PlaySummary first;
        try (var exchange = new PlayedJourney(folder)) {
            first = exchange.play();
            events = exchange.events();
            assertThat(first.outcomes()).doesNotContainKey("REFUSED").containsKey("ACCEPTED");
        }
        try (var exchange = new PlayedJourney(folder)) {
            assertThat(exchange.events()).isEqualTo(events);
            var again = exchange.play();

            for (var journey : List.of("A", "B", "C")) {
                assertThat(again.of(journey).waybill()).isEqualTo(first.of(journey).waybill());
            }
            assertThat(again.outcomes()).containsOnlyKeys("DECIDED", "DUPLICATE");
            assertThat(exchange.events()).isEqualTo(events);
            rebuiltEqualsLive(exchange, events);
        }
        System.out.printf("play: %d events, first %s, again 0%n", events, first);
    }

    private static void rebuiltEqualsLive(PlayedJourney exchange, long events)
            throws InterruptedException {
        var sql = JdbcClient.create(exchange.projector());
        exchange.awaitShown();
        var before = tables(sql);
        var live =
                before.keySet().stream().collect(toMap(table -> table, table -> rows(sql, table)));

        long built = exchange.bean(Rebuild.class).run((_, _) -> {});

        assertThat(built).isEqualTo(events);
        var anew = tables(sql);
        anew.entrySet().removeAll(before.entrySet());
        assertThat(anew).containsKeys("waybill_head", "waybill_list", "waybill_find");
        assertThat(anew.keySet())
                .allSatisfy(
                        table -> {
                            assertThat(live.get(table)).as(table).isNotEmpty();
                            assertThat(rows(sql, table)).as(table).isEqualTo(live.get(table));
                        });
        System.out.printf("rebuilt as live, row for row: %s%n", anew.keySet());
    }

    /** The tables of the reading side with their ids; one that is rebuilt comes back under its name with a new id. */
    private static Map<String, Long> tables(JdbcClient sql) {
        return sql
                .sql(
                        """
                        SELECT relname, oid FROM pg_class
                        WHERE relnamespace = 'read'::regnamespace AND relkind IN ('r', 'p')
                        """)
                .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every row of a table, whole. */
    private static List<String> rows(JdbcClient sql, String table) {
        return sql.sql("SELECT t::text FROM read.%s AS t ORDER BY 1".formatted(table))
                .query(String.class)
                .list();
    }
}
