package io.yidan.waybill.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
    @ParameterizedTest
    @CsvSource({
        "UNLOCODE, CNAKL",
        "CN_TELEGRAPH, AKR",
        "CN_TMIS, 13188",
        "ESR, 708507",
        "CN_CUSTOMS, 9404",
        "IATA, URC",
        "OWN, CN-FK-PLANT1"
    })
    void each_scheme_has_its_form(PlaceScheme scheme, String code) {
        assertThat(Place.of(scheme, code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "UNLOCODE, CNAK1",
        "UNLOCODE, cnakl",
        "CN_TELEGRAPH, AK1",
        "CN_TMIS, 1318",
        "ESR, 7085077",
        "CN_CUSTOMS, 94",
        "IATA, URCC",
        "OWN, -PLANT"
    })
    void a_code_of_another_form_is_refused(PlaceScheme scheme, String code) {
        assertThatThrownBy(() -> Place.of(scheme, code))
                .isInstanceOf(InvalidIdentifier.class)
                .hasMessageContaining(scheme.name());
    }

    @Test
    void names_do_not_make_another_place() {
        var named = new Place(PlaceScheme.UNLOCODE, "KZDOS", "多斯特克", "Dostyk");
        assertThat(named.samePlace(Place.of(PlaceScheme.UNLOCODE, "KZDOS"))).isTrue();
    }

    @Test
    void the_same_letters_in_another_scheme_are_another_place() {
        var telegraph = Place.of(PlaceScheme.CN_TELEGRAPH, "URC");
        assertThat(telegraph.samePlace(Place.of(PlaceScheme.IATA, "URC"))).isFalse();
    }
}
