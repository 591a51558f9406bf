package io.yidan.query.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.page.history.TwentyBoxes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

/** Lists and the page of a waybill say the same arrival, since both read it here. */
class ExpectedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-09-04T18:00+08:00",
                "2026-09-07T15:00+08:00",
                "2026-09-07T19:00+08:00",
                "2026-09-08T08:00+08:00",
                "2026-09-15T11:00+08:00"
            })
    void a_list_row_keeps_enough_to_say_the_arrival(String moment) {
        var view = TwentyBoxes.knownAt(moment);

        assertThat(Expected.of(Briefs.of(view))).isPresent().isEqualTo(Expected.of(view));
    }

    @Test
    void what_is_all_handed_over_has_come_when_the_last_of_it_was() {
        var expected = Expected.of(TwentyBoxes.knownAt("2026-09-15T11:00+08:00")).orElseThrow();

        assertThat(expected.kind()).isEqualTo(Expected.Kind.DELIVERED);
        assertThat(expected.when()).isEqualTo(Instant.parse("2026-09-07T19:22:00Z"));
        assertThat(expected.lateAfter()).isEmpty();
    }
}
