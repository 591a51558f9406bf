package io.yidan.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.SQLException;

class FailureTest {

    @ParameterizedTest
    @CsvSource({
        "08006, UNKNOWN",
        "08007, UNKNOWN",
        "57P01, UNKNOWN",
        "25P04, UNKNOWN",
        "40003, UNKNOWN",
        "53100, UNKNOWN",
        "58030, UNKNOWN",
        "XX000, UNKNOWN",
        ", UNKNOWN",
        "57014, REFUSED",
        "40P01, REFUSED",
        "55P03, REFUSED",
        "42501, REFUSED",
        "22021, BAD_VALUE",
        "23502, BAD_VALUE",
        "23505, BAD_VALUE"
    })
    void only_what_surely_did_not_happen_is_called_so(String state, Failure expected) {
        assertThat(Failure.of(new SQLException("told", state))).isEqualTo(expected);
    }
}
