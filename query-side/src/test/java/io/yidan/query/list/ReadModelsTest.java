package io.yidan.query.list;

import static io.yidan.query.Sample.WAYBILL;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.Sample;
import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.happening.Custody;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

class ReadModelsTest {
    private final TestExchange exchange = new TestExchange();

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void an_event_told_twice_is_shown_once() {
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        exchange.append(WAYBILL, Story.RECEIVED, Story.DEPARTED);
        var projection = exchange.projections().live();
        projection.on(exchange.batchAfter(0));
        var once = rows();

        projection.on(exchange.batchAfter(0));
        exchange.projections().live().on(exchange.batchAfter(0).subList(0, 4));

        assertThat(rows()).isEqualTo(once);
        assertThat(once).hasSize(9);
    }

    @Test
    void a_draft_is_known_by_its_own_number_only() {
        exchange.append(WAYBILL, Story.drafted(WAYBILL));
        exchange.project();

        assertThat(numbers()).hasSize(1).containsKey(WAYBILL + " WAYBILL " + WAYBILL + " ");
    }

    @Test
    void rows_that_say_the_same_are_left_alone() {
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        exchange.append(WAYBILL, Story.RECEIVED, Story.DEPARTED);
        exchange.project();
        var written = exchange.database.ask("SELECT xmin::text FROM read.waybill_find ORDER BY 1");
        var listed = exchange.database.ask("SELECT xmin::text FROM read.waybill_list");

        exchange.append(WAYBILL, Story.ETA);
        exchange.project();

        assertThat(exchange.database.ask("SELECT xmin::text FROM read.waybill_find ORDER BY 1"))
                .isEqualTo(written);
        assertThat(exchange.database.ask("SELECT xmin::text FROM read.waybill_list"))
                .isNotEqualTo(listed);
    }

    @Test
    void a_number_taken_back_by_a_correction_is_no_longer_there() {
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        exchange.append(WAYBILL, received(1, "30260904"));
        exchange.project();
        assertThat(numbers()).containsKey(WAYBILL + " RAIL_NOTE 30260904 ");

        exchange.append(WAYBILL, received(2, "30260905"));
        exchange.project();

        assertThat(numbers())
                .containsKey(WAYBILL + " RAIL_NOTE 30260905 ")
                .doesNotContainKey(WAYBILL + " RAIL_NOTE 30260904 ");
    }

    @Test
    void a_row_says_what_is_owed_before_and_after_it_is_due() {
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        exchange.project();

        assertThat(exchange.rows("waybill_list", "waybill").get(WAYBILL.value()))
                .contains("{},{CNR},{infinity}");

        exchange.append(WAYBILL, Story.RECEIVED);
        exchange.project();

        assertThat(exchange.rows("waybill_list", "waybill").get(WAYBILL.value()))
                .contains("{\"\"2026-09-06 13:30:00.000001+00\"\"}")
                .contains("\"{CNR,CNR}\"")
                .contains("\"{infinity,\"\"2026-09-06 10:05:00+00\"\"}\"");
    }

    private Map<String, String> rows() {
        var rows = exchange.rows("waybill_list", "waybill");
        rows.putAll(numbers());
        return rows;
    }

    private Map<String, String> numbers() {
        return exchange.rows(
                "waybill_find", "waybill || ' ' || scheme || ' ' || shown || ' ' || unit");
    }

    private static WaybillEvent received(int revision, String note) {
        return Story.fact(
                Story.key(Sample.RAILWAY, "smgs:1"),
                revision,
                "2026-09-06T18:05:00+08:00",
                Optional.of(Sample.ALASHANKOU),
                1,
                new Custody.CargoReceived(Sample.BOXES, note, Optional.empty(), ""));
    }
}
