package io.yidan.query.page.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.page.Approved;
import io.yidan.query.page.Told;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;

/** The history of journey A with all its boxes, at its end. */
class MilestonesTest {
    private static final String END = "2026-09-15T11:00+08:00";

    @ParameterizedTest
    @EnumSource
    void the_whole_journey_reads_in_one_view(Language language) throws IOException {
        Approved.check("milestones-" + language.tag(), lines(language, "milestones"));
    }

    @ParameterizedTest
    @EnumSource
    void what_was_corrected_reads_record_by_record(Language language) throws IOException {
        Approved.check("corrected-" + language.tag(), lines(language, "corrected"));
    }

    @ParameterizedTest
    @EnumSource
    void everything_told_reads_act_by_act(Language language) throws IOException {
        Approved.check("all-" + language.tag(), lines(language, "all"));
    }

    @Test
    void the_filters_say_how_much_there_is() {
        var filters = history(Language.EN, "odd").filters();

        assertThat(filters)
                .extracting(one -> one.text() + " " + one.count() + (one.current() ? " *" : ""))
                .containsExactly("Milestones 39", "All 385", "Irregular 6 *", "Corrected 6");
    }

    static List<String> lines(Language language, String show) {
        return Spoken.lines(history(language, show));
    }

    private static History history(Language language, String show) {
        var scene =
                Scene.of(
                        TwentyBoxes.knownAt(END),
                        language,
                        OffsetDateTime.parse(END).toInstant(),
                        Told.DIRECTORY,
                        "");
        return History.of(scene, Asked.of(show, null, null));
    }
}
