package io.yidan.query.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.yidan.eventstore.letter.DeadLetter;
import io.yidan.eventstore.letter.Retries;
import io.yidan.query.Sample;
import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.query.read.Look;
import io.yidan.waybill.id.WaybillNumber;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

class DeadLetterTest {
    private static final WaybillNumber BROKEN = new WaybillNumber("DEMO0001202608310001");
    private static final WaybillNumber HEALTHY = new WaybillNumber("DEMO0001202608310002");
    private final TestExchange exchange = new TestExchange();
    private final Rebuild rebuild =
            new Rebuild(
                    exchange.log,
                    exchange.projector,
                    exchange.transaction,
                    exchange.projections(),
                    exchange.letters,
                    new Rebuild.Stride(3, 100, 100));

    @AfterEach
    void close() {
        exchange.close();
    }

    /** The fourth event of one waybill is damaged before anybody has read it. */
    @BeforeEach
    void write() {
        exchange.append(BROKEN, Story.issued(BROKEN).toArray());
        exchange.append(HEALTHY, Story.issued(HEALTHY).toArray());
        exchange.append(BROKEN, Story.RECEIVED, Story.DEPARTED);
        exchange.append(HEALTHY, Story.RECEIVED, Story.DEPARTED);
        exchange.database.execute(
                "CREATE TABLE kept AS SELECT payload FROM log.event WHERE position = 7");
        exchange.database.execute("UPDATE log.event SET payload = '\\xff' WHERE position = 7");
    }

    @Test
    void other_waybills_go_on_and_the_broken_one_is_shown_as_it_was_before() throws Exception {
        exchange.project();

        assertThat(revisions()).isEqualTo(Map.of(BROKEN.value(), "2", HEALTHY.value(), "4"));
        assertThat(letters())
                .extracting(DeadLetter::follower, DeadLetter::version)
                .containsExactly(tuple("tracking", 3), tuple("tracking", 4));
        assertThat(get(OptionalLong.empty()))
                .isInstanceOfSatisfying(
                        Look.Found.class,
                        found -> assertThat(found.view().getRevision()).isEqualTo(2));
        assertThat(get(OptionalLong.of(4))).isEqualTo(new Look.Behind(2));
    }

    @Test
    void after_the_repair_a_retry_empties_it_and_rows_are_as_if_nothing_had_been() {
        exchange.project();
        repair();
        assertThat(retries().everything()).isEqualTo(new Retries.Tried(2, 0));
        exchange.append(BROKEN, Story.ARRIVED);
        exchange.project();

        assertThat(letters()).isEmpty();
        assertThat(revisions()).isEqualTo(Map.of(BROKEN.value(), "5", HEALTHY.value(), "4"));
        var retried = rows();
        rebuild.run((_, _) -> {});
        assertThat(rows()).isEqualTo(retried);
    }

    @Test
    void a_retry_before_the_repair_changes_nothing_but_says_that_it_was_tried() {
        exchange.project();
        assertThat(retries().everything()).isEqualTo(new Retries.Tried(0, 2));

        assertThat(letters()).extracting(DeadLetter::attempts).containsExactly(1, 0);
        assertThat(revisions()).containsEntry(BROKEN.value(), "2");
    }

    @Test
    void a_rebuild_leaves_the_same_out_and_one_after_the_repair_nothing() {
        exchange.project();
        var live = rows();
        var left = letters();

        rebuild.run((_, _) -> {});
        assertThat(rows()).isEqualTo(live);
        assertThat(letters()).isEqualTo(left).hasSize(2);

        repair();
        rebuild.run((_, _) -> {});
        assertThat(letters()).isEmpty();
        assertThat(revisions()).containsEntry(BROKEN.value(), "4");
    }

    private void repair() {
        exchange.database.execute(
                "UPDATE log.event SET payload = (SELECT payload FROM kept) WHERE position = 7");
    }

    private List<DeadLetter> letters() {
        return exchange.letters.waiting("tracking", BROKEN.value());
    }

    private Retries retries() {
        return new Retries(
                exchange.letters,
                exchange.reader,
                exchange.form,
                work -> exchange.transaction.executeWithoutResult(_ -> work.run()),
                List.of(exchange.tracking));
    }

    private Look get(OptionalLong revision) throws InterruptedException {
        return exchange.views.get(
                TestExchange.caller(Sample.FLEET), BROKEN, revision, Duration.ofMillis(100));
    }

    private Map<String, String> revisions() {
        return exchange
                .database
                .ask("SELECT waybill || ' ' || revision FROM read.waybill_head")
                .stream()
                .map(row -> row.toString().split(" "))
                .collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    private Map<String, String> rows() {
        var rows = exchange.rows("waybill_head", "waybill");
        rows.putAll(exchange.rows("waybill_list", "'list ' || waybill"));
        return rows;
    }
}
