package io.yidan.waybill.id.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yidan.waybill.id.IdentifierFault;
import io.yidan.waybill.id.InvalidIdentifier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Stream;

class ContainerNumberTest {
    static Stream<String> boxes() {
        return Stream.of(
                        "25 30 46 51 67 72 88 93 107 112 128 133 149 154 175 180 196 215 220 236"
                                .split(" "))
                .map(end -> "DEMU3000" + "0".repeat(3 - end.length()) + end);
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void the_twenty_boxes_of_the_demo_are_right(String box) {
        assertThat(new ContainerNumber(box).value()).isEqualTo(box);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CSQU3054383", "TOLU4734787", "MSKU9070323", "DEMU4000014", "DEMU4000056"})
    void published_numbers_are_right(String box) {
        assertThat(new ContainerNumber(box)).hasToString(box);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEMU3000010", "DEMU3000160", "DEMU3000200"})
    void a_remainder_of_ten_is_written_as_zero(String box) {
        assertThat(new ContainerNumber(box)).hasToString(box);
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void a_single_wrong_digit_is_caught_unless_its_remainder_is_the_ten_written_as_zero(
            String box) {
        for (int at = 4; at < 11; at++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                String slip = box.substring(0, at) + wrong + box.substring(at + 1);
                if (!slip.equals(box) && faultOf(slip) == null) {
                    assertThat(at).as(slip).isLessThan(10);
                    assertThat(slip).endsWith("0");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"demu 300002 5", "DEMU-300002-5", "DEMU3000025 ", "ＤＥＭＵ３００００２５"})
    void spaces_hyphens_small_and_full_width_letters_do_not_matter(String written) {
        var box = ContainerNumber.parse(written);
        assertThat(box.value()).isEqualTo("DEMU3000025");
        assertThat(box.printed()).isEqualTo("DEMU 300002 5");
    }

    @Test
    void a_wrong_check_digit_is_answered_with_the_right_one() {
        var fault = faultOf("DEMU3000024");
        assertThat(fault.code()).isEqualTo(IdentifierFault.CHECK_DIGIT);
        assertThat(fault.expected()).contains("5");
        assertThat(fault).hasMessage("container number DEMU3000024: ends in 4, should be 5");
    }

    @Test
    void a_right_digit_does_not_excuse_a_wrong_category_letter() {
        long refusedForCategory =
                Stream.iterate(0, i -> i < 10, i -> i + 1)
                        .map(digit -> faultOf("DEMA300002" + digit))
                        .filter(fault -> fault.code() == IdentifierFault.CATEGORY)
                        .count();
        assertThat(refusedForCategory).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DEMU300002", "DEM33000025", "DEMU30000255"})
    void another_form_is_refused(String box) {
        assertThat(faultOf(box).code()).isEqualTo(IdentifierFault.FORM);
    }

    private static InvalidIdentifier faultOf(String box) {
        return catchThrowableOfType(InvalidIdentifier.class, () -> new ContainerNumber(box));
    }
}
