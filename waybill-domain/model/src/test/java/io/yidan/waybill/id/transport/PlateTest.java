package io.yidan.waybill.id.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yidan.waybill.id.InvalidIdentifier;
import io.yidan.waybill.id.transport.Plate.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlateTest {
    @ParameterizedTest
    @CsvSource({
        "新B0D101, ORDINARY",
        "新B·0D107, ORDINARY",
        "新b 0d201, ORDINARY",
        "新B00108D, NEW_ENERGY_LARGE",
        "新B00111F, NEW_ENERGY_LARGE",
        "新BD00108, NEW_ENERGY_SMALL",
        "新B0221挂, TRAILER"
    })
    void a_chinese_plate_tells_its_kind(String written, Kind kind) {
        assertThat(Plate.chinese(written).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "B0D101",
                "新I0D101",
                "新B0O101",
                "新B0D1",
                "新B00108E",
                "新B02211挂",
                "新B0D1012"
            })
    void another_form_is_no_chinese_plate(String written) {
        assertThatThrownBy(() -> Plate.chinese(written)).isInstanceOf(InvalidIdentifier.class);
    }

    @Test
    void a_foreign_plate_is_taken_as_written_and_kept_apart_by_country() {
        var plate = Plate.of("kz", "123 ABC 02");
        assertThat(plate).isEqualTo(new Plate("KZ", "123ABC02")).hasToString("123ABC02");
        assertThat(plate.kind()).isEqualTo(Kind.FOREIGN);
        assertThat(plate).isNotEqualTo(new Plate("KG", "123ABC02"));
    }

    @Test
    void a_plate_needs_a_country_and_characters() {
        assertThatThrownBy(() -> new Plate("", "123ABC02")).isInstanceOf(InvalidIdentifier.class);
        assertThatThrownBy(() -> Plate.of("KZ", " ")).isInstanceOf(InvalidIdentifier.class);
    }
}
