package io.yidan.waybill.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    @ParameterizedTest
    @CsvSource({
        "2603000090, 2603000090",
        "2603.00.00.90, 2603000090",
        "76011090, 76011090",
        "260300, 260300",
        "2002909000.001, 2002909000.001",
        "2002909000001, 2002909000.001"
    })
    void a_commodity_code_is_read_with_or_without_dots(String written, String value) {
        assertThat(HsCode.parse(written).value()).isEqualTo(value);
    }

    @Test
    void the_first_six_digits_of_a_commodity_code_are_the_heading_of_all_countries() {
        assertThat(new HsCode("2603000090").heading()).isEqualTo("260300");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26030", "26030000901", "260300009012", "2603A0", "20029090000011"})
    void a_commodity_code_of_another_length_is_refused(String written) {
        assertThatThrownBy(() -> HsCode.parse(written)).isInstanceOf(InvalidIdentifier.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UN1824", "1824", "un 1824"})
    void a_un_number_is_read_with_or_without_its_letters(String written) {
        assertThat(UnNumber.parse(written)).isEqualTo(new UnNumber("UN1824"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UN182", "UN18244", "UNUN1824", ""})
    void a_un_number_has_four_digits(String written) {
        assertThatThrownBy(() -> UnNumber.parse(written)).isInstanceOf(InvalidIdentifier.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KZR", "CNE-A", "YIDAN", "12"})
    void a_party_has_a_short_code(String code) {
        assertThat(new PartyId(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K", "-KZR", "kzr", "KZR 1", "ABCDEFGHIJKLMNOPQ"})
    void another_party_code_is_refused(String code) {
        assertThatThrownBy(() -> new PartyId(code)).isInstanceOf(InvalidIdentifier.class);
    }

    @Test
    void a_seal_keeps_its_hyphen_and_loses_the_spaces_around_it() {
        assertThat(SealNumber.parse(" kzr-88213 ").value()).isEqualTo("KZR-88213");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " A", "A ", "A\tB", "123456789012345678901234567890123"})
    void a_seal_and_a_unit_are_1_to_32_printable_characters(String text) {
        assertThatThrownBy(() -> new SealNumber(text)).isInstanceOf(InvalidIdentifier.class);
        assertThatThrownBy(() -> new UnitId(text)).isInstanceOf(InvalidIdentifier.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEMU3000025", "新B0D101", "铜精矿 1"})
    void a_unit_may_be_a_box_a_plate_or_the_name_of_a_lot(String text) {
        assertThat(new UnitId(text)).hasToString(text);
    }

    @Test
    void a_request_id_is_printable_ascii_without_spaces() {
        assertThat(new RequestId("KZR:assoc:7")).hasToString("KZR:assoc:7");
        for (String text : new String[] {"", "a b", "号", "x".repeat(65)}) {
            assertThatThrownBy(() -> new RequestId(text)).isInstanceOf(InvalidIdentifier.class);
        }
    }
}
