package io.yidan.query.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class PlaceSearchTest {
    private final Places places = Places.with(List.of());

    @ParameterizedTest
    @CsvSource({
        "KZDOS, dostyk",
        "708507, dostyk",
        "cn akl, alashankou",
        "Dosytk, dostyk",
        "dostik, dostyk",
        "Kuytun, kuitun",
        "Balqash, balkhash",
        "Alaşankou, alashankou",
        "ALASHANKOW, alashankou",
        "Hutub, hutubi",
        "阿拉山口, alashankou",
        "昌吉陆港, changji",
        "圃田, putian",
        "international land, urumqi-land-port",
    })
    void a_place_is_found_by_code_and_by_name_as_people_spell_it(String text, String key) {
        assertThat(places.search(text, 3)).extracting(KnownPlace::key).first().isEqualTo(key);
    }

    @Test
    void a_place_with_several_codes_is_found_once() {
        assertThat(places.search("Dostyk", 10))
                .extracting(KnownPlace::key)
                .containsExactly("dostyk");
    }

    @Test
    void what_is_three_letters_off_is_not_found() {
        assertThat(places.search("Dxxxyk", 10)).isEmpty();
        assertThat(places.search("  ", 10)).isEmpty();
    }

    @Test
    void the_exact_name_comes_before_the_longer_and_the_misspelt_one() {
        assertThat(places.search("Urumqi", 3))
                .extracting(KnownPlace::key)
                .containsExactly("urumqi", "urumqi-airport", "urumqi-land-port");
        assertThat(places.search("Horgos", 2))
                .extracting(KnownPlace::key)
                .containsExactly("horgos", "khorgos");
    }
}
