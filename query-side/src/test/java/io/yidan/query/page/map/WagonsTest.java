package io.yidan.query.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.page.Approved;
import io.yidan.query.page.part.Carried;
import io.yidan.query.page.part.Carried.Box;
import io.yidan.query.page.part.Carried.Kind;
import io.yidan.query.page.part.Carried.State;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

class WagonsTest {

    @Test
    void boxes_stand_two_to_a_wagon_as_approved() throws Exception {
        Approved.drawing(
                "wagons",
                Wagons.of(
                        List.of(
                                carried(Kind.WAGON, State.ON, State.ON),
                                carried(Kind.WAGON, State.ON, State.ODD),
                                carried(Kind.TRUCK, State.ON),
                                carried(Kind.WAGON, State.LEFT, State.LEFT),
                                carried(Kind.VESSEL, State.ON),
                                carried(Kind.NOTHING, State.NOT_YET, State.NOT_YET))));
    }

    @Test
    void of_many_units_every_ten_are_one_square_with_their_count() throws Exception {
        var all =
                IntStream.range(0, 73)
                        .mapToObj(n -> carried(Kind.WAGON, n == 25 ? State.ODD : State.ON))
                        .toList();

        Approved.drawing("wagons-many", Wagons.of(all));
        assertThat(count(Wagons.of(all), "class=\"inside\"")).isEqualTo(8);
        assertThat(count(Wagons.of(all.subList(0, 60)), "class=\"inside\"")).isZero();
    }

    @Test
    void ten_wagons_make_a_row() {
        var wagon = carried(Kind.WAGON, State.ON, State.ON);

        assertThat(count(Wagons.of(Collections.nCopies(10, wagon)), "<svg")).isEqualTo(1);
        assertThat(count(Wagons.of(Collections.nCopies(11, wagon)), "<svg")).isEqualTo(2);
    }

    @Test
    void units_on_nothing_stand_in_pairs_on_the_ground() {
        var five =
                carried(
                        Kind.NOTHING,
                        State.NOT_YET,
                        State.NOT_YET,
                        State.NOT_YET,
                        State.NOT_YET,
                        State.NOT_YET);

        assertThat(count(Wagons.of(List.of(five)), "class=\"ground\"")).isEqualTo(3);
    }

    @Test
    void numbers_on_flags_never_stand_on_each_other() {
        var odd = carried(Kind.WAGON, State.ODD, State.ODD);

        assertThat(count(Wagons.of(Collections.nCopies(10, odd)), "class=\"pole\"")).isEqualTo(20);
        assertThat(count(Wagons.of(Collections.nCopies(10, odd)), "class=\"flag"))
                .isBetween(2L, 3L);
    }

    private static Carried carried(Kind kind, State... states) {
        return new Carried(
                kind,
                List.of(states).stream().map(state -> new Box("DEMU 300008 8", state)).toList());
    }

    private static long count(String drawn, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(drawn).results().count();
    }
}
