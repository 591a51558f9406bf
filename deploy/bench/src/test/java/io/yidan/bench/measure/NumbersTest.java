package io.yidan.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void three_digits_count() {
        assertThat(Numbers.plain(23_412.7)).isEqualTo("23,413");
        assertThat(Numbers.plain(12.34)).isEqualTo("12.3");
        assertThat(Numbers.plain(0.851)).isEqualTo("0.85");
    }
}
