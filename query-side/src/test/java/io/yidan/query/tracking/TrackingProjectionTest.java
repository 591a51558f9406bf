package io.yidan.query.tracking;

import static io.yidan.query.Sample.WAYBILL;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.decision.WaybillEvent.FactRecorded;
import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.unmatched.UnmatchedFact;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class TrackingProjectionTest {
    private final TestExchange exchange = new TestExchange();
    private final TrackingProjection projection = exchange.projections().live();

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void an_event_told_twice_is_shown_once() {
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        exchange.append(WAYBILL, Story.RECEIVED, Story.DEPARTED);
        projection.on(exchange.batchAfter(0));
        var once = rows();

        projection.on(exchange.batchAfter(0));
        projection.on(exchange.batchAfter(3));

        assertThat(rows()).isEqualTo(once);
        assertThat(once).hasSize(10);
    }

    @Test
    void a_batch_told_again_by_a_node_that_knows_less_does_not_take_rows_back() {
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        exchange.append(WAYBILL, Story.RECEIVED, Story.DEPARTED);
        projection.on(exchange.batchAfter(0));
        var newest = rows();

        exchange.projections().live().on(exchange.batchAfter(0).subList(0, 4));

        assertThat(rows()).isEqualTo(newest);
    }

    @Test
    void a_row_that_says_the_same_is_not_written_again() {
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        exchange.append(WAYBILL, Story.RECEIVED, Story.DEPARTED_CORRECTED);
        projection.on(exchange.batchAfter(0));
        var list = written("waybill_list");
        var find = written("waybill_find");
        var head = written("waybill_head");

        exchange.append(WAYBILL, Story.DEPARTED);
        projection.on(exchange.batchAfter(5));

        assertThat(written("waybill_head")).isNotEqualTo(head);
        assertThat(written("waybill_list")).isEqualTo(list);
        assertThat(written("waybill_find")).isEqualTo(find);
    }

    @Test
    void a_row_that_another_node_wrote_meanwhile_is_written_again() {
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        projection.on(exchange.batchAfter(0));
        exchange.append(WAYBILL, Story.RECEIVED, Story.DEPARTED);
        exchange.projections().live().on(exchange.batchAfter(3));
        exchange.append(WAYBILL, Story.PASSED);

        projection.on(exchange.batchAfter(5));

        var whole = rows();
        exchange.database.execute(
                "TRUNCATE read.waybill_head, read.waybill_list, read.waybill_find");
        exchange.projections().live().on(exchange.batchAfter(0));
        assertThat(rows()).isEqualTo(whole);
    }

    @Test
    void waybills_not_in_memory_are_read_up_to_the_batch_and_no_further() {
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        exchange.append(WAYBILL, Story.RECEIVED, Story.DEPARTED);

        var heads = projection.on(exchange.batchAfter(0).subList(3, 4));

        assertThat(heads).extracting(HeadRow::revision).containsExactly(3L);
    }

    @Test
    void what_is_not_a_waybill_is_left_aside() {
        var fact = (FactRecorded) Story.DEPARTED;
        var key = new FactKey(new PartyId("CNR"), "sys", "mv:1");
        exchange.append("unmatched/" + key, new UnmatchedFact(Address.of(WAYBILL), fact.fact()));

        assertThat(projection.on(exchange.batchAfter(0))).isEmpty();
    }

    @Test
    void many_waybills_of_one_batch_are_written_together() {
        for (int n = 10; n < 30; n++) {
            var number = new WaybillNumber("DEMO00012026083100" + n);
            exchange.append(number, Story.issued(number).toArray());
        }

        assertThat(projection.on(exchange.batchAfter(0))).hasSize(20);
        assertThat(rows()).hasSize(20 * 6);
    }

    @Test
    void what_was_heard_in_a_batch_that_failed_is_heard_again() {
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        exchange.transaction.executeWithoutResult(
                status -> {
                    projection.on(exchange.batchAfter(0));
                    status.setRollbackOnly();
                });
        projection.rolledBack();

        projection.on(exchange.batchAfter(0));

        assertThat(rows()).hasSize(6);
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

    /** Which transaction wrote each row of a table. */
    private List<Object> written(String table) {
        return exchange.database.ask("SELECT xmin::text FROM read." + table + " ORDER BY 1");
    }
}
