package io.yidan.query.page.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.eventstore.letter.DeadLetter;
import io.yidan.eventstore.letter.DeadLetters.Stuck;
import io.yidan.query.health.Health;
import io.yidan.query.page.words.Language;
import io.yidan.query.page.words.Words;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class OperatorPageTest {
    private static final Instant NOW = Instant.parse("2026-09-07T10:20:00Z");
    private static final Health.Unmatched NONE =
            new Health.Unmatched(0, Optional.empty(), 10_000, 30);

    @Test
    void all_is_well_while_read_models_are_near_and_nothing_is_left_out() {
        var page = page(Language.EN, 20_500, NONE);

        assertThat(page.headline()).isEqualTo("Nothing needs a person");
        assertThat(page.sign()).isEqualTo("done");
        assertThat(page.intake()).startsWith("The last event taken in is number 20,500, ");
        assertThat(page.models().getFirst())
                .isEqualTo(
                        new OperatorPage.Model(
                                "tracking",
                                "pages, lists and search",
                                "done",
                                "500 events behind",
                                "up to 1,000 is usual"));
        assertThat(page.unmatched()).isEqualTo("None waits.");
        assertThat(page.unmatchedLimits()).isEqualTo("At most 10,000 of one party, each 30 days.");
    }

    @Test
    void a_read_model_beyond_its_limit_is_late() {
        var page = page(Language.ZH, 21_001, NONE);

        assertThat(page.headline()).isEqualTo("查询数据落后");
        assertThat(page.sign()).isEqualTo("late");
        assertThat(page.models().getFirst().sign()).isEqualTo("late");
        assertThat(page.models().getFirst().behind()).isEqualTo("落后 1,001 条");
    }

    @Test
    void what_is_left_out_comes_first_a_row_for_each_follower_and_stream() {
        var page =
                page(
                        Language.EN,
                        20_000,
                        NONE,
                        stuck("tracking", "DEMO0001202609070001", 3, 2, "damaged"),
                        stuck("writing-side", "unmatched/KZR/mv/1", 0, 1, "unknown"));

        assertThat(page.headline()).isEqualTo("2 things need a person");
        assertThat(page.sign()).isEqualTo("odd");
        assertThat(page.more()).isEmpty();
        var first = page.stuck().getFirst();
        assertThat(first.waybill()).isTrue();
        assertThat(first.problem()).isEqualTo("damaged");
        assertThat(first.since()).startsWith("from revision 3 on, since ");
        assertThat(first.waiting()).isEqualTo("2 events wait, tried again once");
        assertThat(page.stuck().getLast().waybill()).isFalse();
    }

    @Test
    void more_than_can_be_shown_are_counted_all_the_same() {
        var report =
                new Health.Report(
                        20_000,
                        NOW,
                        List.of(),
                        List.of(stuck("tracking", "DEMO0001202609070001", 3, 2, "damaged")),
                        1_200,
                        NONE);
        var page = new OperatorPage(report, Words.in(Language.EN), NOW);

        assertThat(page.headline()).isEqualTo("1,200 things need a person");
        assertThat(page.more()).isEqualTo("and 1,199 more");
    }

    @Test
    void one_thing_is_one_and_facts_that_wait_are_counted() {
        var waiting = new Health.Unmatched(3, Optional.of(NOW), 10_000, 30);
        var page =
                page(
                        Language.EN,
                        20_000,
                        waiting,
                        stuck("tracking", "DEMO0001202609070001", 3, 1, "damaged"));

        assertThat(page.headline()).isEqualTo("1 thing needs a person");
        assertThat(page.unmatched()).startsWith("3 wait, the oldest since ");
    }

    @Test
    void an_empty_log_is_told_as_such() {
        var empty =
                new Health.Report(
                        0,
                        Instant.EPOCH,
                        List.of(new Health.Model("tracking", 0, 1_000)),
                        List.of(),
                        0,
                        NONE);
        var page = new OperatorPage(empty, Words.in(Language.EN), NOW);

        assertThat(page.intake()).isEqualTo("Nothing was taken in yet.");
        assertThat(page.models().getFirst().behind()).isEqualTo("up to date");
    }

    private static Stuck stuck(
            String follower, String stream, int version, int waiting, String problem) {
        var first = new DeadLetter(follower, stream, version, 7, NOW, Optional.of(problem), NOW, 1);
        return new Stuck(first, waiting);
    }

    private static OperatorPage page(
            Language language, long head, Health.Unmatched unmatched, Stuck... stuck) {
        var report =
                new Health.Report(
                        head,
                        NOW,
                        List.of(new Health.Model("tracking", 20_000, 1_000)),
                        List.of(stuck),
                        stuck.length,
                        unmatched);
        return new OperatorPage(report, Words.in(language), NOW);
    }
}
