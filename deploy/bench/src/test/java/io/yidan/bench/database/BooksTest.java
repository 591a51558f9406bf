package io.yidan.bench.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

class BooksTest {
    private static final int EACH = 3;
    private TestLog log;
    private Books books;
    private Ledger ledger;

    @BeforeEach
    void threeEventsOfTwoWaybillsThatAgree() throws Exception {
        log = new TestLog();
        books = new Books(log.sql);
        ledger = new Ledger(0);
        for (int n = 0; n < EACH; n++) {
            acknowledge("A", n);
            acknowledge("B", n);
        }
    }

    @AfterEach
    void close() throws Exception {
        log.close();
    }

    @Test
    void a_log_that_holds_and_shows_what_was_acknowledged_agrees() {
        assertThat(books.differences(0, ledger)).isEmpty();
    }

    @Test
    void a_later_run_is_held_against_its_own_part_of_the_log() {
        long from = books.head();
        var later = new Ledger(from);
        later.kept(TestLog.event("A", "later"), log.stored("A"));
        assertThat(books.differences(from, later)).isEmpty();
        assertThat(books.differences(0, later)).isNotEmpty();
    }

    @Test
    void an_acknowledged_event_that_is_missing_is_found() {
        log.sql.run("DELETE FROM log.event WHERE position = 6");
        log.sql.run("UPDATE log.log_head SET position = 5");
        log.sql.run("UPDATE read.waybill_head SET revision = 1 WHERE waybill = 'B'");
        assertThat(books.differences(0, ledger)).contains("6 acknowledged, 5 stored");
    }

    @Test
    void an_event_stored_twice_is_found() {
        log.stored("B");
        assertThat(books.differences(0, ledger)).contains("6 acknowledged, 7 stored");
    }

    @Test
    void one_missing_and_one_stored_twice_do_not_make_up_for_each_other() {
        var lost = new Ledger(0);
        lost.kept(TestLog.event("A", "0"), TestLog.receipt(1, 0));
        for (long n = 1; n < 2 * EACH; n++) {
            lost.kept(TestLog.event("A", "x" + n), TestLog.receipt(n, n));
        }
        assertThat(books.differences(0, lost))
                .anyMatch(line -> line.contains("two events have receipts for position 1"));
    }

    @Test
    void a_gap_in_the_positions_is_found() {
        log.sql.run("UPDATE log.event SET position = 7 WHERE position = 6");
        log.sql.run("UPDATE log.log_head SET position = 7");
        assertThat(books.differences(0, ledger))
                .anyMatch(line -> line.equals("positions 1 to 7 hold 6 events: there is a gap"));
    }

    @Test
    void a_hole_in_the_versions_of_a_waybill_is_found_also_between_runs() {
        log.sql.run("UPDATE log.event SET version = 3 WHERE stream = 1 AND version = 2");
        log.sql.run("UPDATE read.waybill_head SET revision = 3 WHERE waybill = 'A'");
        assertThat(books.differences(0, ledger)).containsExactly("versions have a hole: [A]");

        log.sql.run("DELETE FROM log.event WHERE stream = 2 AND version = 1");
        var last = new Ledger(4);
        last.kept(TestLog.event("A", "a"), TestLog.receipt(5, 3));
        last.kept(TestLog.event("B", "b"), TestLog.receipt(6, 2));
        assertThat(books.differences(4, last))
                .singleElement()
                .asString()
                .startsWith("versions have a hole")
                .contains("A", "B");
    }

    @Test
    void a_waybill_not_shown_at_its_last_event_is_found() {
        log.sql.run("UPDATE read.waybill_head SET revision = 1 WHERE waybill = 'A'");
        log.sql.run("DELETE FROM read.waybill_head WHERE waybill = 'B'");
        assertThat(books.differences(0, ledger))
                .singleElement()
                .asString()
                .startsWith("not shown at its last revision")
                .contains("A", "B");
    }

    @Test
    void read_models_that_never_come_are_not_waited_for_without_end() throws Exception {
        books.await(Duration.ofSeconds(5));
        log.sql.run("UPDATE read.alias_reached SET position = 2");
        assertThat(books.reached()).isEqualTo(2);
        assertThat(books.secondsBehind()).isPositive();
        assertThatThrownBy(() -> books.await(Duration.ZERO))
                .hasMessageContaining("the read models are at 2 of 6");
    }

    private void acknowledge(String waybill, int n) {
        ledger.kept(TestLog.event(waybill, "e" + n), log.stored(waybill));
    }
}
