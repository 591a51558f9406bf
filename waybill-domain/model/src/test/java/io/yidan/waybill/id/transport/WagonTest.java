package io.yidan.waybill.id.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yidan.waybill.id.IdentifierFault;
import io.yidan.waybill.id.InvalidIdentifier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WagonTest {
    private static final String WAGON = "94990058";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "94990017", "94990025", "94990033", "94990041", "94990058",
                "94990066", "94990074", "94990082", "94990090", "94990108"
            })
    void the_ten_broad_gauge_wagons_of_the_demo_are_right(String wagon) {
        assertThat(new Wagon1520(wagon)).hasToString(wagon);
    }

    @Test
    void every_single_wrong_digit_of_a_broad_gauge_wagon_is_caught() {
        for (int at = 0; at < 8; at++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                String slip = WAGON.substring(0, at) + wrong + WAGON.substring(at + 1);
                assertThat(slip.equals(WAGON) || faultOf(slip) != null).as(slip).isTrue();
            }
        }
    }

    @Test
    void a_wrong_check_digit_is_answered_with_the_right_one() {
        var fault = faultOf("94990050");
        assertThat(fault.code()).isEqualTo(IdentifierFault.CHECK_DIGIT);
        assertThat(fault.expected()).contains("8");
    }

    @Test
    void a_chinese_wagon_has_seven_digits_and_no_check() {
        assertThat(Wagon1435.parse("529 9901")).isEqualTo(new Wagon1435("5299901"));
        assertThat(catchThrowableOfType(InvalidIdentifier.class, () -> new Wagon1435(WAGON)).code())
                .isEqualTo(IdentifierFault.FORM);
    }

    private static InvalidIdentifier faultOf(String wagon) {
        return catchThrowableOfType(InvalidIdentifier.class, () -> Wagon1520.parse(wagon));
    }
}
