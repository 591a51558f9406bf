package io.yidan.query.page.history;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.page.Told;
import io.yidan.query.page.words.Language;
import io.yidan.query.page.words.Phrase;
import io.yidan.waybill.fact.Classifier;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.StoryA;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Row by row, what a history says and how it says it. */
class RowsTest {

    @Test
    void one_act_told_box_by_box_is_one_row_with_its_span() {
        var row = first(weighed("2026-09-07T18:14+08:00", "2026-09-07T18:40+08:00"), "all");

        assertThat(Spoken.line(row)).contains("18:14–18:40 | Weighbridge 56.000 t wet");
        assertThat(Spoken.fold(row))
                .containsExactly(
                        "18:14 DEMU 300002 5 · 28.000 t wet", "18:40 DEMU 300008 8 · 28.000 t wet");
        assertThat(row.fold().summary()).isEqualTo("2 records");
    }

    @Test
    void a_day_later_it_is_another_act() {
        var scene = weighed("2026-09-07T08:14+08:00", "2026-09-07T20:40+08:00");

        assertThat(lines(scene, "all")).filteredOn(line -> line.contains("Weighbridge")).hasSize(2);
    }

    @Test
    void the_same_box_weighed_twice_is_not_added_up() {
        var scene =
                StoryA.taken()
                        .tell(
                                fact("PLT", "scale", "1")
                                        .at("2026-09-07T18:14+08:00")
                                        .weighed(BOX_1, 28_000_000),
                                fact("PLT", "scale", "2")
                                        .at("2026-09-07T18:20+08:00")
                                        .weighed(BOX_1, 28_000_000));

        assertThat(lines(scene, "all")).filteredOn(line -> line.contains("28.000 t")).hasSize(2);
    }

    @Test
    void a_time_that_is_corrected_stands_beside_the_one_it_was() {
        var left = fact("KZR", "mv", "1");
        var scene =
                StoryA.taken()
                        .tell(
                                left.at("2026-09-04T16:32+05:00").departed(BALKHASH, BOX_1),
                                left.revision(2)
                                        .at("2026-09-04T16:50+05:00")
                                        .departed(BALKHASH, BOX_1));

        assertThat(Spoken.line(first(scene, "corrected")))
                .contains("19:50 | Departed Balkhash-1 | ~4 Sep 19:32~ | [corrected");
        assertThat(lines(scene, "corrected").getLast())
                .contains("~Departed Balkhash-1~ | [older version, corrected]");
    }

    @Test
    void a_batch_that_is_corrected_as_a_whole_is_one_row_with_its_old_sum() {
        var one = fact("PLT", "scale", "1").at("2026-09-07T18:14+08:00");
        var other = fact("PLT", "scale", "2").at("2026-09-07T18:40+08:00");
        var scene =
                StoryA.taken()
                        .tell(one.weighed(BOX_1, 28_000_000), other.weighed(BOX_7, 28_000_000))
                        .tell(
                                one.revision(2).weighed(BOX_1, 27_000_000),
                                other.revision(2).weighed(BOX_7, 27_000_000));

        assertThat(Spoken.line(first(scene, "milestones")))
                .contains("18:14–18:40 | Weighbridge 54.000 t wet | ~56.000 t wet~ | [corrected");
    }

    @Test
    void an_old_version_that_comes_late_is_not_used() {
        var left = fact("KZR", "mv", "1").at("2026-09-04T16:32+05:00");
        var scene =
                StoryA.taken()
                        .tell(
                                left.revision(2).departed(BALKHASH, BOX_1),
                                left.departed(BALKHASH, BOX_1, BOX_7));

        assertThat(lines(scene, "corrected"))
                .filteredOn(line -> line.contains("Departed"))
                .singleElement()
                .asString()
                .contains("[older version, not used]");
    }

    @Test
    void what_is_withdrawn_stays_and_says_so() {
        var told = fact("TCJ", "gate", "41").at("2026-09-07T15:46+08:00");
        var scene = StoryA.withTheTerminal().tell(told.gateIn(CHANGJI, BOX_12), told.withdrawn());

        var row = first(scene, "corrected");
        assertThat(row.struck()).isTrue();
        assertThat(Spoken.line(row)).contains("~In through the gate at Changji~ | [withdrawn");
        assertThat(lines(scene, "milestones")).noneMatch(line -> line.contains("gate"));
    }

    @Test
    void two_tellings_of_one_thing_point_at_each_other_until_it_is_settled() {
        var rows = rows(StoryA.standing(), "odd");
        var rivals =
                rows.stream()
                        .filter(row -> row.headline().getFirst().equals("Arrived at Kuitun"))
                        .toList();

        assertThat(rivals).hasSize(2);
        assertThat(rivals.getFirst().marks())
                .singleElement()
                .satisfies(
                        mark -> {
                            assertThat(mark.text()).isEqualTo("contradicts, to be checked");
                            assertThat(mark.record()).isEqualTo(rivals.getLast().record());
                        });
        assertThat(rivals.getFirst().look().sign()).isEqualTo("odd");
    }

    @Test
    void custody_that_passes_is_a_row_of_its_own_and_changes_the_band() {
        var rows = rows(StoryA.offered().accept("KZR:ho:1", CNR, AT), "milestones");
        var passed = rows.getFirst();

        assertThat(passed.custody()).isTrue();
        assertThat(passed.headline())
                .containsExactly("Custody to ", "Carrier CNR", ", 3/3 accepted");
        assertThat(passed.band()).isNotEqualTo(rows.get(1).band());
    }

    @Test
    void who_leaves_with_boxes_nobody_gave_him_has_them_by_his_own_word() {
        var left = fact("KZR", "mv", "1").at("2026-09-04T16:32+05:00").departed(BALKHASH, BOX_1);
        var rows = rows(Scene.issued().tell(left), "all");

        assertThat(rows.getFirst().headline())
                .containsExactly("Custody to ", "Carrier KZR", ", told by one side, 1/3");
        assertThat(rows.getFirst().id()).isNull();
        assertThat(rows.get(1).id()).isEqualTo("r3");
    }

    @Test
    void a_gap_in_custody_is_named() {
        var scene =
                StoryA.taken()
                        .offer("KZR:ho:9", KZR, CNR, ALASHANKOU, AT, BOX_1)
                        .tell(fact("PTA", "take", "1").at("2026-09-06T09:35+08:00").received(BOX_1))
                        .accept("KZR:ho:9", CNR, AT);

        assertThat(lines(scene, "odd"))
                .singleElement()
                .asString()
                .contains("odd: Custody to Carrier CNR, 1/3 accepted | gap in custody");
    }

    @Test
    void what_is_only_planned_says_so_and_is_no_milestone() {
        var planned =
                fact("KZR", "mv", "1")
                        .at("2026-09-08T16:32+05:00")
                        .as(Classifier.PLANNED)
                        .departed(BALKHASH, BOX_1);

        assertThat(lines(StoryA.taken().tell(planned), "all"))
                .anyMatch(line -> line.contains("Departed Balkhash-1 | DEMU 300002 5 · planned"));
        assertThat(lines(StoryA.taken().tell(planned), "milestones"))
                .noneMatch(line -> line.contains("Departed"));
    }

    @Test
    void an_arrival_stands_beside_its_plan_and_shows_the_clock_of_its_place() {
        assertThat(Spoken.line(first(StoryA.atTheBorder(), "milestones")))
                .contains(
                        "06:50 | Arrived at Alashankou | 3/3 boxes · plan 03:00, 3 h 50 min late");
        assertThat(lines(StoryA.gone(), "milestones"))
                .anyMatch(line -> line.contains("19:32 | Departed Balkhash-1"))
                .anyMatch(line -> line.contains("local 16:32 (+05:00)"));
    }

    @Test
    void what_a_party_typed_keeps_its_language() {
        var row = first(StoryA.held(), "odd", Language.ZH);

        assertThat(row.line())
                .contains(new Phrase("解除条件：seal settled", "en"))
                .contains(Phrase.said("昌吉海关"));
    }

    @Test
    void only_what_an_authority_said_or_what_does_not_fit_is_bold() {
        assertThat(first(StoryA.sealed(), "milestones").look().strong()).isTrue();
        assertThat(first(StoryA.gone(), "milestones").look().strong()).isFalse();
        assertThat(first(StoryA.sealRead(), "milestones").look().strong()).isTrue();
    }

    private static final String AT = "2026-09-06T09:40+08:00";

    private static Scene weighed(String first, String second) {
        return StoryA.taken()
                .tell(
                        fact("PLT", "scale", "1").at(first).weighed(BOX_1, 28_000_000),
                        fact("PLT", "scale", "2").at(second).weighed(BOX_7, 28_000_000));
    }

    private static HistoryRow first(Scene scene, String show) {
        return first(scene, show, Language.EN);
    }

    private static HistoryRow first(Scene scene, String show, Language language) {
        return rows(scene, show, language).getFirst();
    }

    private static List<HistoryRow> rows(Scene scene, String show) {
        return rows(scene, show, Language.EN);
    }

    private static List<HistoryRow> rows(Scene scene, String show, Language language) {
        return history(scene, show, language).days().stream()
                .flatMap(day -> day.rows().stream())
                .toList();
    }

    private static List<String> lines(Scene scene, String show) {
        return rows(scene, show).stream().map(Spoken::line).toList();
    }

    private static History history(Scene scene, String show, Language language) {
        return History.of(
                Told.asItHappened(scene.events(), language, "2026-09-07T20:00+08:00"),
                Asked.of(show, null, null));
    }
}
