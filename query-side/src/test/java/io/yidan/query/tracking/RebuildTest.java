package io.yidan.query.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.waybill.id.WaybillNumber;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

class RebuildTest {
    private final TestExchange exchange = new TestExchange();
    private final Rebuild rebuild =
            new Rebuild(
                    exchange.log,
                    exchange.projector,
                    exchange.transaction,
                    exchange.projections(),
                    exchange.letters,
                    new Rebuild.Stride(250, 250, 1_000));

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void rebuilt_rows_equal_live_rows() {
        write(0, 40);
        exchange.project();
        var before = rows();

        rebuild.run(new ProgressLog());

        assertThat(rows()).isEqualTo(before).hasSize(400);
    }

    @Test
    void rows_that_were_lost_or_damaged_are_there_again() {
        write(0, 3);
        exchange.project();
        var before = rows();
        exchange.database.execute("DELETE FROM read.waybill_find WHERE leg = 2");
        exchange.database.execute("UPDATE read.waybill_head SET stage = 'CLOSED', revision = 99");

        rebuild.run((_, _) -> {});

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void rebuilt_rows_equal_live_rows_also_when_events_arrive_meanwhile() throws Exception {
        write(0, 400);
        exchange.project();
        var done = new AtomicBoolean();
        var traffic =
                CompletableFuture.runAsync(
                        () -> {
                            for (int n = 400; !done.get(); n += 5) {
                                write(n, 5);
                                exchange.project();
                            }
                        },
                        Thread::startVirtualThread);

        rebuild.run((_, _) -> {});
        done.set(true);
        traffic.get(20, TimeUnit.SECONDS);
        exchange.project();

        var after = rows();
        assertThat(after).hasSizeGreaterThanOrEqualTo(4_000);
        rebuild.run((_, _) -> {});
        assertThat(rows()).isEqualTo(after);
    }

    @Test
    void a_read_model_that_came_after_the_log_was_begun_is_owed_a_rebuild() {
        assertThat(rebuild.isOwed()).as("nothing is in the log").isFalse();
        write(0, 3);
        exchange.project();
        assertThat(rebuild.isOwed()).isFalse();

        exchange.database.execute("TRUNCATE read.waybill_list");
        assertThat(rebuild.isOwed()).isTrue();
        rebuild.run((_, _) -> {});
        assertThat(rebuild.isOwed()).isFalse();
    }

    @Test
    void a_rebuild_says_how_far_it_has_come() {
        write(0, 500);
        List<Long> told = new ArrayList<>();

        long built = rebuild.run((position, _) -> told.add(position));

        assertThat(built).isEqualTo(2_500);
        assertThat(told).containsExactly(1_000L, 2_000L, 2_500L, 2_500L);
    }

    @Test
    void the_reader_sees_rebuilt_rows_by_the_same_rule() {
        write(0, 1);
        rebuild.run((_, _) -> {});
        rebuild.run((_, _) -> {});

        assertThat(
                        exchange.database.ask(
                                "SELECT tablename || ' ' || policyname || ' ' || roles[1] FROM"
                                        + " pg_policies WHERE schemaname = 'read' ORDER BY 1"))
                .containsExactly(
                        "customs_case reader_by_party query_test_reader",
                        "customs_figure reader_by_party query_test_reader",
                        "waybill_find reader_by_party query_test_reader",
                        "waybill_head reader_by_party query_test_reader",
                        "waybill_list reader_by_party query_test_reader");
    }

    private void write(int first, int count) {
        for (int n = first; n < first + count; n++) {
            var number = new WaybillNumber("DEMO000120260831%04d".formatted(n));
            exchange.append(number, Story.issued(number).toArray());
            exchange.append(number, Story.RECEIVED, Story.DEPARTED);
        }
    }

    private Map<String, String> rows() {
        var rows = exchange.rows("waybill_head", "waybill");
        rows.putAll(exchange.rows("waybill_list", "'list ' || waybill"));
        rows.putAll(
                exchange.rows(
                        "waybill_find",
                        "concat_ws('/', 'find', waybill, scheme, shown, unit, from_at)"));
        return rows;
    }
}
