package io.yidan.query.page.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.find.Hit;
import io.yidan.query.find.Hit.Match;
import io.yidan.query.page.words.Language;
import io.yidan.query.page.words.Words;
import io.yidan.waybill.alias.AliasScheme;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class NumberedTest {
    private static final Instant NOW = Instant.parse("2026-09-07T06:05:08Z");

    @Test
    void the_beginning_of_a_box_number_is_marked_over_its_blanks() {
        var box = of(AliasScheme.CONTAINER, "DEMU3000025", Match.BEGINNING, 7, List.of());

        assertThat(box)
                .extracting(Numbered::before, Numbered::fits, Numbered::after)
                .containsExactly("", "DEMU 300", "002 5");
        assertThat(box.kind()).isEqualTo("container");
    }

    @Test
    void the_end_of_a_seal_is_marked_over_its_hyphen() {
        var seal = of(AliasScheme.SEAL, "QG-2007", Match.END, 5, List.of("DEMU3000088"));

        assertThat(seal)
                .extracting(Numbered::before, Numbered::fits, Numbered::after)
                .containsExactly("Q", "G-2007", "");
        assertThat(seal.more()).isEqualTo("DEMU 300008 8 · 6 Sep 18:20 – 12:00");
    }

    @Test
    void a_whole_number_is_marked_whole_and_many_units_are_counted() {
        var train = of(AliasScheme.TRAIN, "85012", Match.WHOLE, 5, List.of("a", "b", "c", "d"));

        assertThat(train.fits()).isEqualTo("85012");
        assertThat(train.more()).startsWith("4 units · ");
    }

    @Test
    void a_number_that_means_it_still_says_since_when() {
        var own =
                new Hit(
                        "DEMO0001202608310001",
                        Optional.empty(),
                        "DEMO0001202608310001",
                        Match.WHOLE,
                        20,
                        List.of(),
                        0,
                        Optional.of(Instant.parse("2026-09-07T04:00:00Z")),
                        Optional.empty());

        assertThat(Numbered.of(own, Words.in(Language.EN), NOW).more()).isEqualTo("since 12:00");
        assertThat(Numbered.of(own, Words.in(Language.ZH), NOW).kind()).isEqualTo("运单号");
    }

    private static Numbered of(
            AliasScheme scheme, String shown, Match match, int part, List<String> units) {
        var hit =
                new Hit(
                        "DEMO0001202608310001",
                        Optional.of(scheme),
                        shown,
                        match,
                        part,
                        units,
                        0,
                        Optional.of(Instant.parse("2026-09-06T10:20:00Z")),
                        Optional.of(Instant.parse("2026-09-07T04:00:00Z")));
        return Numbered.of(hit, Words.in(Language.EN), NOW);
    }
}
