package io.yidan.query.read;

import static io.yidan.query.Sample.WAYBILL;
import static io.yidan.query.TestExchange.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yidan.eventstore.TestDatabase;
import io.yidan.proto.tracking.v1.Stage;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.Sample;
import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.waybill.id.WaybillNumber;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class ViewsTest {
    private static final WaybillNumber UNKNOWN = new WaybillNumber("DEMO0001202608310009");
    private static final OptionalLong ANY = OptionalLong.empty();
    private static final Duration SOON = Duration.ofMillis(200);
    private final TestExchange exchange = new TestExchange();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void an_issued_waybill() {
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        exchange.project();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        exchange.close();
    }

    @Test
    void a_party_of_the_waybill_sees_it() throws Exception {
        var view = found(exchange.views.get(caller(Sample.FLEET), WAYBILL, ANY, SOON));

        assertThat(view.getStage()).isEqualTo(Stage.STAGE_ISSUED);
        assertThat(view.getRevision()).isEqualTo(2);
        assertThat(view.getPrintedNumber()).isEqualTo(WAYBILL.printed());
    }

    @Test
    void a_view_ends_with_the_hash_of_the_row_it_goes_up_to() throws Exception {
        exchange.clock("2026-09-06T18:06:00+08:00");
        exchange.append(WAYBILL, Story.RECEIVED);
        exchange.project();
        var rows = exchange.reader.stream(WAYBILL.value(), 0);

        var now = found(exchange.views.get(caller(Sample.FLEET), WAYBILL, ANY, SOON));
        var then = found(exchange.views.asOf(caller(Sample.FLEET), WAYBILL, TestExchange.START));

        assertThat(now.getChainSha256()).isEqualTo(HexFormat.of().formatHex(rows.get(3).hash()));
        assertThat(then.getChainSha256()).isEqualTo(HexFormat.of().formatHex(rows.get(2).hash()));
    }

    @Test
    void a_foreign_caller_sees_not_found_like_for_an_unknown_waybill() throws Exception {
        var stranger = caller(Sample.STRANGER);

        assertThat(exchange.views.get(stranger, WAYBILL, ANY, SOON))
                .isEqualTo(exchange.views.get(stranger, UNKNOWN, ANY, SOON))
                .isEqualTo(new Look.NotFound());
        assertThat(exchange.views.get(stranger, WAYBILL, OptionalLong.of(9), SOON))
                .isEqualTo(exchange.views.get(stranger, UNKNOWN, OptionalLong.of(9), SOON))
                .isEqualTo(new Look.NotFound());
        assertThat(exchange.views.asOf(stranger, WAYBILL, TestExchange.START))
                .isEqualTo(new Look.NotFound());
    }

    @Test
    void the_database_itself_hides_the_rows_of_others() {
        assertThat(readerSees("XYZ")).isZero();
        assertThat(readerSees("RDC")).isEqualTo(1);
    }

    @Test
    void min_revision_waits_until_it_is_there() throws Exception {
        var later =
                CompletableFuture.supplyAsync(
                        () -> get(OptionalLong.of(3), Duration.ofSeconds(10)), threads);
        Thread.sleep(100);
        exchange.append(WAYBILL, Story.RECEIVED);

        assertThat(found(later.get(5, TimeUnit.SECONDS)).getStage())
                .isEqualTo(Stage.STAGE_IN_EXECUTION);
    }

    @Test
    void who_waits_while_the_exchange_stops_is_interrupted_and_what_is_there_is_still_read()
            throws Exception {
        var later =
                CompletableFuture.supplyAsync(
                        () -> get(OptionalLong.of(3), Duration.ofSeconds(30)), threads);
        Thread.sleep(100);
        exchange.views.close();

        assertThatThrownBy(() -> later.get(5, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(InterruptedException.class);
        assertThat(get(ANY, SOON)).isInstanceOf(Look.Found.class);
    }

    @Test
    void min_revision_gives_up_and_says_how_far_it_came() {
        assertThat(get(OptionalLong.of(3), SOON)).isEqualTo(new Look.Behind(2));
    }

    @Test
    void a_waybill_not_shown_yet_is_behind_not_unknown() throws Exception {
        exchange.append(UNKNOWN, Story.issued(UNKNOWN).toArray());

        assertThat(exchange.views.get(caller(Sample.FLEET), UNKNOWN, OptionalLong.of(0), SOON))
                .isEqualTo(new Look.Behind(-1));
    }

    @Test
    void who_names_a_revision_sees_it_before_the_lists_do() {
        exchange.append(WAYBILL, Story.RECEIVED);

        assertThat(found(get(OptionalLong.of(3), SOON)).getRevision()).isEqualTo(3);
    }

    @Test
    void as_of_shows_what_was_known() throws Exception {
        exchange.clock("2026-09-07T13:41:50+08:00");
        exchange.append(WAYBILL, Story.RECEIVED, Story.ARRIVED);
        exchange.clock("2026-09-07T13:55:02+08:00");
        exchange.append(WAYBILL, Story.DEPARTED);
        exchange.project();

        var before =
                exchange.views.asOf(
                        caller(Sample.FLEET), WAYBILL, Sample.at("2026-09-07T13:50:00+08:00").at());

        assertThat(found(before).getRevision()).isEqualTo(4);
        assertThat(found(before).getLegs(0).getUnits(0).hasDeparted()).isFalse();
        assertThat(found(get(ANY, SOON)).getLegs(0).getUnits(0).hasDeparted()).isTrue();
    }

    @Test
    void a_watch_resumes_with_the_first_state_after_the_last_seen() throws Exception {
        var seen = new LinkedBlockingQueue<WaybillView>();
        var watcher = new Collecting(seen);
        var watch =
                CompletableFuture.supplyAsync(() -> watch(OptionalLong.of(2), watcher), threads);
        assertThat(seen.poll(300, TimeUnit.MILLISECONDS)).isNull();

        exchange.append(WAYBILL, Story.RECEIVED);
        exchange.project();
        assertThat(seen.poll(5, TimeUnit.SECONDS).getRevision()).isEqualTo(3);

        watcher.leave();
        exchange.append(WAYBILL, Story.DEPARTED);
        exchange.project();
        assertThat(watch.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_change_is_seen_before_the_read_models_have_it() throws Exception {
        assertSeenAfter(() -> exchange.append(WAYBILL, Story.RECEIVED));
    }

    @Test
    void a_change_written_by_another_node_is_seen_too() throws Exception {
        assertSeenAfter(() -> exchange.appendElsewhere(WAYBILL, Story.RECEIVED));
    }

    @Test
    void a_stranger_watches_nothing() throws Exception {
        var seen = new LinkedBlockingQueue<WaybillView>();

        assertThat(
                        exchange.views.watch(
                                caller(Sample.STRANGER), WAYBILL, ANY, new Collecting(seen)))
                .isFalse();
        assertThat(seen).isEmpty();
    }

    private void assertSeenAfter(Runnable change) throws InterruptedException {
        var seen = new LinkedBlockingQueue<WaybillView>();
        var watcher = new Collecting(seen);
        CompletableFuture.supplyAsync(() -> watch(ANY, watcher), threads);
        assertThat(seen.poll(5, TimeUnit.SECONDS).getRevision()).isEqualTo(2);

        change.run();

        assertThat(seen.poll(5, TimeUnit.SECONDS).getRevision()).isEqualTo(3);
        watcher.leave();
    }

    private Look get(OptionalLong revision, Duration patience) {
        try {
            return exchange.views.get(caller(Sample.FLEET), WAYBILL, revision, patience);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean watch(OptionalLong after, Watcher watcher) {
        try {
            return exchange.views.watch(caller(Sample.FLEET), WAYBILL, after, watcher);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WaybillView found(Look look) {
        assertThat(look).isInstanceOf(Look.Found.class);
        return ((Look.Found) look).view();
    }

    private int readerSees(String party) {
        var reader =
                new TestDatabase(exchange.database.url(), "query_test_reader", "query_test_reader");
        var rows = new JdbcTemplate(new SingleConnectionDataSource(link(reader), true));
        rows.execute("SET yidan.party = '" + party + "'");
        return rows.queryForObject("SELECT count(*) FROM read.waybill_head", Integer.class);
    }

    private static Connection link(TestDatabase database) {
        try {
            return database.plain().getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps what it sees. */
    private static final class Collecting implements Watcher {
        private final LinkedBlockingQueue<WaybillView> seen;
        private volatile boolean gone;

        Collecting(LinkedBlockingQueue<WaybillView> seen) {
            this.seen = seen;
        }

        void leave() {
            gone = true;
        }

        @Override
        public void see(WaybillView view) {
            seen.add(view);
        }

        @Override
        public void stillThere() {
            // nothing to find out
        }

        @Override
        public boolean gone() {
            return gone;
        }
    }
}
