package io.yidan.bench.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BesideTest {

    @Test
    void the_figures_are_the_line_that_says_so() {
        assertThat(Beside.samples("run 1: 900 events/s\nsamples 900.4 1100.0\n").values())
                .containsExactly(900.4, 1100.0);
        assertThatThrownBy(() -> Beside.samples("java.lang.IllegalStateException: denied"))
                .hasMessageContaining("denied");
    }
}
