package io.yidan.query.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Context;
import io.grpc.Status;
import io.yidan.access.Caller;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.Verdict;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;
import io.yidan.proto.customs.v1.CustomsWatchServiceGrpc;
import io.yidan.proto.customs.v1.WatchCasesRequest;
import io.yidan.proto.customs.v1.WatchCasesResponse;
import io.yidan.query.CaseStory;
import io.yidan.query.TestExchange;
import io.yidan.query.customs.CaseReading;
import io.yidan.query.customs.CaseRebuild;
import io.yidan.query.customs.MadeAnew;
import io.yidan.query.door.grpc.CustomsWatchDoor;
import io.yidan.waybill.id.PartyId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.Iterator;
import java.util.Optional;

@Timeout(60)
class CustomsWatchDoorTest {
    private final TestExchange exchange = new TestExchange();
    private final CaseStory cases = new CaseStory(exchange);
    private volatile Optional<Caller> caller = Optional.of(new Caller(Roads.LOCAL));
    private final CustomsWatchDoor door = new CustomsWatchDoor(exchange.caseWatch, () -> caller);
    private final Context.CancellableContext call = Context.current().withCancellation();
    private Wire wire;

    @BeforeEach
    void open() {
        wire = Wire.to(door);
    }

    @AfterEach
    void close() {
        call.cancel(null);
        wire.close();
        door.close();
        exchange.close();
    }

    @Test
    void open_cases_come_first_then_the_present_then_each_change_as_it_comes() {
        cases.shown(1, accepted());
        cases.shown(2, accepted().by(Roads.LOCAL, new CaseStep.Withdrawn("papers forged")));
        var told = watch(0);

        assertThat(said(told.next())).isEqualTo("C202609150001 REVIEW CUU");
        assertThat(said(told.next())).isEqualTo("present");

        cases.shown(1, accepted().reviewed(Verdict.INSPECT_ON_ARRIVAL, "6"));
        assertThat(said(told.next())).isEqualTo("C202609150001 EXPECT CUP");
        cases.shown(3, accepted());
        assertThat(said(told.next())).isEqualTo("C202609150003 REVIEW CUU");
    }

    @Test
    void a_case_that_ends_while_it_is_watched_is_said_to_be_over() {
        cases.shown(1, accepted());
        var told = watch(0);
        untilPresent(told);

        cases.shown(1, accepted().by(Roads.LOCAL, new CaseStep.Withdrawn("papers forged")));

        assertThat(said(told.next())).isEqualTo("C202609150001 over WITHDRAWN");
    }

    @Test
    void who_resumes_is_told_what_changed_since_and_of_what_is_over_by_now() {
        cases.shown(1, accepted());
        cases.shown(2, accepted());
        cases.shown(3, accepted());
        long cursor = untilPresent(watch(0));
        cases.shown(2, accepted().by(Roads.LOCAL, new CaseStep.Withdrawn("papers forged")));
        cases.shown(1, accepted().reviewed(Verdict.RELEASE_ON_ARRIVAL, ""));

        var told = watch(cursor);

        assertThat(said(told.next())).isEqualTo("C202609150002 over WITHDRAWN");
        assertThat(said(told.next())).isEqualTo("C202609150001 EXPECT CUP");
        assertThat(said(told.next())).isEqualTo("present");
    }

    @Test
    void resuming_from_any_cursor_in_the_middle_loses_nothing_behind_it() {
        for (int number = 1; number <= 230; number++) {
            cases.logged(number, accepted());
        }
        exchange.projectCases();
        var told = watch(0);
        WatchCasesResponse last = null;
        for (int number = 1; number <= 120; number++) {
            last = told.next();
        }
        assertThat(said(last)).startsWith("C202609150120 ");

        var resumed = watch(last.getCursor());

        for (int number = 121; number <= 230; number++) {
            assertThat(said(resumed.next())).startsWith("C20260915%04d ".formatted(number));
        }
        assertThat(said(resumed.next())).isEqualTo("present");
    }

    @Test
    void a_case_taken_in_late_is_told_to_who_has_seen_later_ones() {
        var late = CaseStory.number(1).value();
        cases.logged(1, accepted());
        cases.logged(2, accepted());
        exchange.projectCases(event -> !event.stream().equals(late));
        long cursor = untilPresent(watch(0));

        exchange.projectCases(event -> event.stream().equals(late));

        assertThat(said(watch(cursor).next())).startsWith("C202609150001 ");
    }

    @Test
    void after_the_table_was_built_anew_every_cursor_still_leads_to_all_that_changed() {
        cases.shown(1, accepted());
        long cursor = untilPresent(watch(0));
        var reading = new CaseReading(exchange.reader, exchange.form, exchange.log);
        cases.logged(2, accepted());

        new CaseRebuild(
                        new MadeAnew(exchange.projector, exchange.transaction),
                        reading,
                        exchange.caseTable)
                .run();

        var told = watch(cursor);
        assertThat(said(told.next())).startsWith("C202609150001 ");
        assertThat(said(told.next())).startsWith("C202609150002 ");
        assertThat(said(told.next())).isEqualTo("present");
    }

    @Test
    void who_reads_blind_is_told_without_seals() {
        cases.shown(1, accepted());
        assertThat(watch(0).next().getWaiting().getCustomsCase().getIdentity().getSealsList())
                .isNotEmpty();

        caller = Optional.of(new Caller(Roads.PORT));
        assertThat(watch(0).next().getWaiting().getCustomsCase().getIdentity().getSealsList())
                .isEmpty();
    }

    @Test
    void a_stranger_is_told_of_no_case_whatever_he_resumes_with() {
        cases.shown(1, accepted());
        caller = Optional.of(new Caller(new PartyId("XYZ")));

        var all = watch(0);
        var some = watch(1);

        assertThat(said(all.next())).isEqualTo("present");
        assertThat(said(some.next())).isEqualTo("present");
    }

    @Test
    void nobody_is_told_anything() {
        caller = Optional.empty();

        assertThatThrownBy(() -> watch(0).next())
                .satisfies(failure -> isStatus(failure, Status.Code.UNAUTHENTICATED));
    }

    @Test
    void who_comes_when_too_many_watch_is_told_to_come_again() {
        for (int watcher = 0; watcher < TestExchange.WATCHERS; watcher++) {
            untilPresent(watch(0));
        }

        assertThatThrownBy(() -> watch(0).next())
                .satisfies(failure -> isStatus(failure, Status.Code.RESOURCE_EXHAUSTED));
    }

    @Test
    void when_the_exchange_stops_watchers_are_told_so() {
        var told = watch(0);
        untilPresent(told);

        door.close();

        assertThatThrownBy(told::next)
                .satisfies(failure -> isStatus(failure, Status.Code.UNAVAILABLE));
    }

    private Iterator<WatchCasesResponse> watch(long cursor) {
        var request = WatchCasesRequest.newBuilder();
        if (cursor > 0) {
            request.setCursor(cursor);
        }
        var stub = CustomsWatchServiceGrpc.newBlockingStub(wire.channel());
        try {
            return call.call(() -> stub.watchCases(request.build()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Gives the cursor of the mark. */
    private static long untilPresent(Iterator<WatchCasesResponse> told) {
        var one = told.next();
        while (!one.hasPresent()) {
            one = told.next();
        }
        return one.getCursor();
    }

    private static String said(WatchCasesResponse one) {
        return switch (one.getToldCase()) {
            case WAITING ->
                    one.getWaiting().getCustomsCase().getCaseNumber()
                            + " "
                            + one.getWaiting().getWaitsFor()
                            + " "
                            + one.getWaiting().getOwedBy();
            case OVER -> one.getOver().getCaseNumber() + " over " + one.getOver().getStage();
            case PRESENT -> "present";
            case TOLD_NOT_SET -> "nothing";
        };
    }

    private static CaseScene accepted() {
        return CaseScene.accepted(Procedure.DIRECT_EXPORT, Roads.paste());
    }

    private static void isStatus(Throwable failure, Status.Code code) {
        assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(code);
    }
}
