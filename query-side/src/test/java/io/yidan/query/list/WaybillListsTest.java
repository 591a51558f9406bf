package io.yidan.query.list;

import static io.yidan.query.TestExchange.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.proto.tracking.v1.Stage;
import io.yidan.query.Sample;
import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.query.view.Answers;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.decision.WaybillEvent.WaybillVoided;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.owed.Owed;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class WaybillListsTest {
    private static final Instant EARLY = Sample.at("2026-09-06T20:00:00+08:00").at();
    private static final Instant AFTER_DEPARTURE = Sample.at("2026-09-06T22:00:00+08:00").at();
    private static final Instant AFTER_ARRIVAL = Sample.at("2026-09-07T17:00:01+08:00").at();
    private static final int ALL = 200;
    private final TestExchange exchange = new TestExchange();

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void counts_follow_the_clock_though_nothing_is_told() {
        write(1, Story.ISSUED, Story.RECEIVED);
        exchange.project();

        assertThat(counts(Sample.RAILWAY, EARLY)).isEqualTo(new Counts(1, 1, 0, 0, 0));
        assertThat(counts(Sample.RAILWAY, AFTER_DEPARTURE)).isEqualTo(new Counts(1, 1, 1, 0, 0));
        assertThat(counts(Sample.SHIPPER, AFTER_ARRIVAL)).isEqualTo(new Counts(1, 0, 1, 1, 0));
    }

    @Test
    void what_is_due_now_is_not_overdue_yet() {
        write(1, Story.ISSUED, Story.RECEIVED);
        exchange.project();
        var due = Sample.at("2026-09-06T21:30:00+08:00").at();

        assertThat(counts(Sample.SHIPPER, due).standing()).isZero();
        assertThat(counts(Sample.SHIPPER, due.plusNanos(1_000)).standing()).isEqualTo(1);
    }

    @Test
    void counts_are_what_the_pages_of_the_waybills_say_at_any_time() {
        write(1, Story.ISSUED);
        write(2, Story.ISSUED, Story.RECEIVED, Story.DEPARTED);
        write(3, Story.ISSUED, Story.RECEIVED, Story.DEPARTED, Story.ETA, Story.ARRIVED);
        write(4, Story.ISSUED, Story.RECEIVED, Story.DEPARTED, Story.ARRIVED, Story.HELD);
        write(5);
        exchange.project();
        for (int hour = 0; hour < 80; hour += 1) {
            var now = EARLY.plusSeconds(3_600L * hour);
            for (var party : List.of(Sample.RAILWAY, Sample.CUSTOMS, Sample.SHIPPER)) {
                assertThat(counts(party, now))
                        .as("%s at %s", party, now)
                        .isEqualTo(asRead(party, now));
            }
        }
    }

    @Test
    void what_waits_for_the_reader_comes_first_then_what_stands_longest_then_by_arrival() {
        write(1, Story.ISSUED, Story.RECEIVED, Story.DEPARTED);
        write(2, Story.ISSUED, Story.RECEIVED, Story.DEPARTED, Story.ARRIVED, Story.HELD);
        write(3, Story.ISSUED, Story.RECEIVED);
        write(4, Story.ISSUED, Story.RECEIVED, Story.DEPARTED, Story.ETA);
        exchange.project();

        assertThat(numbers(Sample.SHIPPER, Filter.OPEN, Order.URGENCY)).containsExactly(2, 3, 4, 1);
        assertThat(numbers(Sample.RAILWAY, Filter.OPEN, Order.URGENCY)).containsExactly(2, 3, 4, 1);
        assertThat(numbers(Sample.CUSTOMS, Filter.OPEN, Order.ARRIVAL)).containsExactly(4, 1, 2, 3);
        assertThat(numbers(Sample.CUSTOMS, Filter.WAITING, Order.URGENCY)).containsExactly(2);
        assertThat(numbers(Sample.CUSTOMS, Filter.LATE, Order.URGENCY)).containsExactly(4);
    }

    @Test
    void closed_ones_stand_apart() {
        write(1, Story.ISSUED);
        write(2, Story.ISSUED, new WaybillVoided(Story.stamp(Sample.OPERATOR, "void"), "C-TYPE"));
        write(3, Story.ISSUED, new WaybillVoided(Story.stamp(Sample.OPERATOR, "void"), "C-TYPE"));
        exchange.project();

        assertThat(numbers(Sample.SHIPPER, Filter.CLOSED, Order.URGENCY)).containsExactly(3, 2);
        assertThat(numbers(Sample.SHIPPER, Filter.OPEN, Order.URGENCY)).containsExactly(1);
        assertThat(counts(Sample.SHIPPER, AFTER_ARRIVAL).closed()).isEqualTo(2);
    }

    @Test
    void a_party_sees_only_what_it_has_a_part_in() {
        write(1, Story.ISSUED);
        exchange.project();

        assertThat(counts(Sample.STRANGER, EARLY)).isEqualTo(new Counts(0, 0, 0, 0, 0));
        assertThat(numbers(Sample.STRANGER, Filter.OPEN, Order.URGENCY)).isEmpty();
        assertThat(exchange.lists.named(caller(Sample.STRANGER), List.of(number(1).value()), EARLY))
                .isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat_while_rows_change_and_time_goes_on() {
        IntStream.range(1, 25).forEach(n -> write(n, Story.ISSUED));
        exchange.project();
        var seen = new ArrayList<Integer>();
        var page = page(Filter.OPEN, Order.URGENCY, EARLY, Optional.empty());
        int told = 20;
        while (true) {
            seen.addAll(numbers(page.rows()));
            if (page.next().isEmpty()) {
                break;
            }
            exchange.append(number(told++), Story.RECEIVED);
            write(told + 80, Story.ISSUED);
            exchange.project();
            page = page(Filter.OPEN, Order.URGENCY, AFTER_ARRIVAL, read(page.next().get()));
            assertThat(page.readAt()).isEqualTo(EARLY);
            assertThat(page.before()).isEqualTo(seen.size());
        }

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen).containsAll(IntStream.range(1, 20).boxed().toList());
    }

    @Test
    void closed_ones_and_those_by_arrival_have_pages_too() {
        IntStream.range(1, 13)
                .forEach(
                        n ->
                                write(
                                        n,
                                        Story.ISSUED,
                                        new WaybillVoided(
                                                Story.stamp(Sample.OPERATOR, "void"), "C-TYPE")));
        IntStream.range(20, 32).forEach(n -> write(n, Story.ISSUED));
        exchange.project();

        assertThat(all(Filter.CLOSED, Order.URGENCY))
                .containsExactly(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(all(Filter.OPEN, Order.ARRIVAL))
                .containsExactly(20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31);
    }

    @Test
    void a_mark_of_another_list_or_made_up_is_none() {
        var mark =
                new Mark(
                        Filter.OPEN,
                        Order.URGENCY,
                        EARLY,
                        5,
                        true,
                        Optional.empty(),
                        Optional.of(AFTER_ARRIVAL),
                        number(1).value());

        assertThat(read(mark)).contains(mark);
        assertThat(Mark.read(mark.token(), Filter.LATE, Order.URGENCY)).isEmpty();
        assertThat(Mark.read(mark.token(), Filter.OPEN, Order.ARRIVAL)).isEmpty();
        for (String rubbish : List.of("x", "%%%", "AAAA", mark.token() + "AA", "x".repeat(9_000))) {
            assertThat(Mark.read(rubbish, Filter.OPEN, Order.URGENCY)).isEmpty();
        }
    }

    private List<Integer> all(Filter filter, Order order) {
        var page = page(filter, order, EARLY, Optional.empty());
        var seen = new ArrayList<>(numbers(page.rows()));
        while (page.next().isPresent()) {
            page = page(filter, order, EARLY, page.next());
            seen.addAll(numbers(page.rows()));
        }
        return seen;
    }

    private static Optional<Mark> read(Mark mark) {
        return Mark.read(mark.token(), Filter.OPEN, Order.URGENCY);
    }

    private Slice page(Filter filter, Order order, Instant now, Optional<Mark> after) {
        return exchange.lists.page(caller(Sample.SHIPPER), filter, order, now, after, 5);
    }

    private List<Integer> numbers(PartyId party, Filter filter, Order order) {
        var now = Sample.at("2026-09-07T15:00:00+08:00").at();
        return numbers(
                exchange.lists
                        .page(caller(party), filter, order, now, Optional.empty(), ALL)
                        .rows());
    }

    private static List<Integer> numbers(List<Listed> rows) {
        return rows.stream()
                .map(row -> new WaybillNumber(row.brief().getWaybillNumber()).serial())
                .toList();
    }

    private Counts counts(PartyId party, Instant now) {
        return exchange.lists.counts(caller(party), now);
    }

    /** The same, from the answer each waybill gives at that time. */
    private Counts asRead(PartyId party, Instant now) {
        long waiting = 0;
        long standing = 0;
        long late = 0;
        var rows =
                exchange.lists
                        .page(caller(party), Filter.OPEN, Order.URGENCY, now, Optional.empty(), ALL)
                        .rows();
        for (var row : rows) {
            var owed = Answers.of(row.brief(), now).owed();
            waiting += owed.stream().anyMatch(one -> one.debtor().equals(party)) ? 1 : 0;
            boolean onTheWay = row.brief().getStage() == Stage.STAGE_IN_EXECUTION;
            standing += onTheWay && owed.stream().anyMatch(Owed::stops) ? 1 : 0;
            late += Expected.of(row.brief()).filter(when -> when.late(now)).isPresent() ? 1 : 0;
        }
        return new Counts(rows.size(), waiting, standing, late, 0);
    }

    private void write(int serial, WaybillEvent... events) {
        var number = number(serial);
        exchange.append(number, Story.issued(number).subList(0, 2).toArray());
        if (events.length > 0) {
            exchange.append(number, (Object[]) events);
        }
    }

    private static WaybillNumber number(int serial) {
        return new WaybillNumber("DEMO000120260831%04d".formatted(serial));
    }
}
