package io.yidan.waybill.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

class WaybillNumberTest {
    private static final String NUMBER = "DEMO0001202608310001";
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Test
    void is_made_of_operator_customer_day_and_serial() {
        var number = WaybillNumber.of("DEMO", "0001", LocalDate.of(2026, 8, 31), 1);

        assertThat(number.value()).isEqualTo(NUMBER);
        assertThat(number.operator()).isEqualTo("DEMO");
        assertThat(number.customer()).isEqualTo("0001");
        assertThat(number.day()).isEqualTo("2026-08-31");
        assertThat(number.serial()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A12425GABC1234002M", "00000000D07A0090Q"})
    void the_check_character_is_that_of_iso_7064_mod_37_36(String withCheck) {
        int last = withCheck.length() - 1;
        char check = WaybillNumber.checkCharacter(withCheck.substring(0, last));
        assertThat(check).isEqualTo(withCheck.charAt(last));
    }

    @Test
    void what_is_printed_can_be_read_again() {
        var number = new WaybillNumber(NUMBER);
        assertThat(number.printed()).isEqualTo(NUMBER + "-8");
        assertThat(WaybillNumber.parse(number.printed())).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NUMBER,
                "demo0001202608310001",
                " DEMO 0001 20260831 0001 ",
                "ＤＥＭＯ０００１２０２６０８３１０００１",
                "DEMO-0001-20260831-0001"
            })
    void spaces_hyphens_small_and_full_width_letters_do_not_matter(String written) {
        assertThat(WaybillNumber.parse(written).value()).isEqualTo(NUMBER);
    }

    @Test
    void every_single_wrong_character_is_caught_by_the_check_character() {
        String printed = new WaybillNumber(NUMBER).printed();
        for (int at = 0; at < printed.length(); at++) {
            for (char wrong : CHARACTERS.toCharArray()) {
                if (at != 20 && printed.charAt(at) != wrong) {
                    String slip = printed.substring(0, at) + wrong + printed.substring(at + 1);
                    assertThat(
                                    catchThrowableOfType(
                                            InvalidIdentifier.class,
                                            () -> WaybillNumber.parse(slip)))
                            .as(slip)
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void a_wrong_check_character_is_answered_with_the_right_one() {
        char right = WaybillNumber.checkCharacter(NUMBER);
        char wrong = right == 'A' ? 'B' : 'A';

        var fault =
                catchThrowableOfType(
                        InvalidIdentifier.class, () -> WaybillNumber.parse(NUMBER + "-" + wrong));

        assertThat(fault.code()).isEqualTo(IdentifierFault.CHECK_CHARACTER);
        assertThat(fault.expected()).contains(String.valueOf(right));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEMO0001202602290001", "DEMO0001202613010001", "DEMO0001202600000001"})
    void the_day_must_be_in_the_calendar(String number) {
        var fault = catchThrowableOfType(InvalidIdentifier.class, () -> new WaybillNumber(number));
        assertThat(fault.code()).isEqualTo(IdentifierFault.DATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "DEM10001202608310001", "DEMO00012026083100", "DEMO0001202608310001XX"})
    void another_form_is_refused(String number) {
        var fault =
                catchThrowableOfType(InvalidIdentifier.class, () -> WaybillNumber.parse(number));
        assertThat(fault.code()).isEqualTo(IdentifierFault.FORM);
        assertThat(fault.expected()).isEmpty();
    }
}
