package io.yidan.query.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.page.way.Stand;
import io.yidan.query.page.way.Station;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

    @Test
    void eight_places_have_room() {
        assertThat(Fold.of(Ways.row(8, 3))).isEqualTo(Ways.row(8, 3));
    }

    @ParameterizedTest
    @CsvSource({"9,0", "9,4", "9,8", "10,5", "12,1", "12,6", "20,10", "20,19"})
    void more_are_folded_to_eight_and_the_first_the_last_and_the_present_place_stay(
            int places, int present) {
        var way = Ways.row(places, present);
        var folded = Fold.of(way);

        assertThat(folded.stations()).hasSizeBetween(7, 8);
        assertThat(folded.stretches()).hasSize(folded.stations().size() - 1);
        assertThat(folded.stations().getFirst()).isEqualTo(way.stations().getFirst());
        assertThat(folded.stations().getLast()).isEqualTo(way.stations().getLast());
        assertThat(folded.stations()).contains(way.stations().get(present));
        assertThat(folded.stations().stream().mapToInt(FoldTest::places).sum()).isEqualTo(places);
    }

    @Test
    void a_fold_behind_the_goods_counts_as_travelled() {
        var folded = Fold.of(Ways.row(12, 10));

        assertThat(folded.stations())
                .filteredOn(station -> station.name().equals("+5"))
                .extracting(Station::stand)
                .containsExactly(Stand.DONE);
    }

    private static int places(Station shown) {
        return shown.name().startsWith("+") ? Integer.parseInt(shown.name().substring(1)) : 1;
    }
}
