package io.yidan.waybill.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yidan.waybill.id.InvalidIdentifier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasTest {

    @ParameterizedTest
    @CsvSource({
        "CONTAINER, demu 300002-5, DEMU3000025",
        "WAGON, 9499 0017, 94990017",
        "WAGON, 529 9901, 5299901",
        "PLATE, 新b·0d101, 新B0D101",
        "PLATE, 123 abc 02, 123ABC02",
        "RAIL_NOTE, ' 30260904 ', 30260904",
        "SEAL, qg-2007, QG-2007",
        "BULK_LOT, lot 2609-01, LOT2609-01"
    })
    void a_number_is_one_however_it_is_written(AliasScheme scheme, String written, String value) {
        assertThat(Alias.parse(scheme, written)).isEqualTo(new Alias(scheme, value));
    }

    @ParameterizedTest
    @CsvSource({"CONTAINER, DEMU3000026", "WAGON, 94990018", "WAGON, 123", "PLATE, 新I0D101"})
    void a_number_that_can_be_checked_is_checked(AliasScheme scheme, String written) {
        assertThatThrownBy(() -> Alias.parse(scheme, written))
                .isInstanceOf(InvalidIdentifier.class);
    }

    @Test
    void nothing_at_all_is_no_number() {
        assertThatThrownBy(() -> Alias.parse(AliasScheme.SEAL, "  "))
                .isInstanceOf(InvalidIdentifier.class);
    }
}
