package io.yidan.query.page.history;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.page.Told;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Language;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.testing.StoryA;

import org.junit.jupiter.api.Test;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** A history too long for one page. */
class PagesTest {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-09-05T00:00+08:00");

    @Test
    void a_page_has_eighty_rows() {
        var history = asked("all", "1", null);

        assertThat(rows(history)).hasSize(80);
        assertThat(history.pages()).isEqualTo(3);
        assertThat(rows(asked("all", "3", null)).getLast().headline()).containsExactly("Drafted");
    }

    @Test
    void a_page_beyond_the_last_is_the_last() {
        assertThat(asked("all", "99", null).page()).isEqualTo(3);
        assertThat(asked("all", "nonsense", null).page()).isEqualTo(1);
    }

    @Test
    void a_record_is_found_by_its_number_and_marked() {
        var history = asked(null, null, "40");

        assertThat(history.page()).isEqualTo(2);
        assertThat(rows(history))
                .filteredOn(HistoryRow::marked)
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo("r40"));
        assertThat(history.filters())
                .filteredOn(History.Filter::current)
                .extracting(History.Filter::name)
                .containsExactly("all");
        assertThat(history.note()).isEmpty();
    }

    @Test
    void a_record_among_others_of_its_act_opens_them() {
        var scene =
                Told.scene(
                        StoryA.taken().tell(sealed()).events(),
                        Language.EN,
                        "2026-09-08T00:00+08:00");
        var row = rows(History.of(scene, Asked.of(null, null, "6"))).getFirst();

        assertThat(row.marked()).isFalse();
        assertThat(row.fold().marked()).isTrue();
        assertThat(row.fold().lines())
                .extracting(Fold.Line::marked)
                .containsExactly(false, true, false);
        assertThat(row.id()).isEqualTo("r5");
    }

    @Test
    void acts_of_many_records_fill_a_page_sooner() {
        var now = "2026-09-15T11:00+08:00";
        var view = TwentyBoxes.knownAt(now);
        var twice = view.toBuilder().addAllTimeline(later(view)).build();
        var scene =
                Scene.of(
                        twice,
                        Language.EN,
                        OffsetDateTime.parse(now).toInstant(),
                        Told.DIRECTORY,
                        "");

        var history = History.of(scene, Asked.of("all", "1", null));

        assertThat(history.pages()).isEqualTo(2);
        assertThat(rows(history)).hasSizeLessThan(80);
    }

    /** The same records once more, with numbers of their own. */
    private static List<TimelineEntry> later(WaybillView view) {
        return view.getTimelineList().stream()
                .map(
                        entry ->
                                entry.toBuilder()
                                        .setRevision(entry.getRevision() + view.getTimelineCount())
                                        .build())
                .toList();
    }

    @Test
    void a_number_that_no_record_has_is_said() {
        assertThat(asked(null, null, "4000").note()).isEqualTo("There is no record 4000.");
    }

    private static Fact[] sealed() {
        return List.of(BOX_1, BOX_7, BOX_12).stream()
                .map(
                        box ->
                                fact("CUP", "seal", box.value())
                                        .at("2026-09-06T18:20+08:00")
                                        .sealed(box, BOLT_7))
                .toArray(Fact[]::new);
    }

    private static History asked(String show, String page, String record) {
        var passings =
                IntStream.range(0, 160)
                        .mapToObj(
                                n ->
                                        fact("KZR", "mv", "x" + n)
                                                .at(START.plusMinutes(5L * n).toString())
                                                .passed(SAYAK, BOX_1))
                        .toArray(Fact[]::new);
        var scene =
                Told.scene(
                        StoryA.taken().tell(passings).events(),
                        Language.EN,
                        "2026-09-08T00:00+08:00");
        return History.of(scene, Asked.of(show, page, record));
    }

    private static List<HistoryRow> rows(History history) {
        return history.days().stream().flatMap(day -> day.rows().stream()).toList();
    }
}
