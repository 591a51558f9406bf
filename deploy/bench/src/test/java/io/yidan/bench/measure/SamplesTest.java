package io.yidan.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class SamplesTest {

    @Test
    void the_median_is_the_middle_run_in_whatever_order_they_came() {
        assertThat(Samples.of(30, 10, 20).median()).isEqualTo(20);
    }

    @Test
    void of_an_even_number_it_lies_between_the_two_in_the_middle() {
        assertThat(Samples.of(40, 10, 20, 30).median()).isEqualTo(25);
    }

    @Test
    void the_spread_is_from_the_lowest_to_the_highest_over_the_median() {
        assertThat(Samples.of(90, 100, 125).spread()).isCloseTo(0.35, within(1e-9));
    }

    @Test
    void one_run_has_no_spread_and_no_run_gives_no_figure() {
        assertThat(Samples.of(7).spread()).isZero();
        assertThat(Samples.of(0, 0, 0).spread()).isZero();
        assertThatThrownBy(() -> new Samples(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
