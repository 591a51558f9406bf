package io.yidan.waybill.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {
    private static final String CODE = "91652301DEM0000147";
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "914403001922038216",
                "9144030071526726XG",
                "91330100799655058B",
                CODE,
                "91652302DEM000022G",
                "91652702DEM0000300",
                "91652301DEM000049R",
                "91652301DEM000057L",
                "91652302DEM000065X"
            })
    void real_and_demo_codes_are_accepted(String code) {
        assertThat(new SocialCreditCode(code).value()).isEqualTo(code);
    }

    @Test
    void small_letters_and_spaces_do_not_matter() {
        assertThat(SocialCreditCode.parse("91652301 dem0000147").value()).isEqualTo(CODE);
    }

    @Test
    void every_single_wrong_character_is_caught() {
        for (int at = 0; at < CODE.length(); at++) {
            for (char wrong : ALPHABET.toCharArray()) {
                if (CODE.charAt(at) != wrong) {
                    String slip = CODE.substring(0, at) + wrong + CODE.substring(at + 1);
                    assertThat(faultOf(slip)).as(slip).isNotNull();
                }
            }
        }
    }

    @Test
    void every_two_neighbours_changed_over_are_caught() {
        for (int at = 0; at + 1 < CODE.length(); at++) {
            if (CODE.charAt(at) != CODE.charAt(at + 1)) {
                String slip =
                        CODE.substring(0, at)
                                + CODE.charAt(at + 1)
                                + CODE.charAt(at)
                                + CODE.substring(at + 2);
                assertThat(faultOf(slip)).as(slip).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"91652301DEM00O0147", "91652301DEM000014", "9165230ADEM0000147"})
    void another_form_is_refused(String code) {
        assertThat(faultOf(code).code()).isEqualTo(IdentifierFault.FORM);
    }

    @Test
    void a_wrong_last_character_is_answered_with_the_right_one() {
        var fault = faultOf("91652301DEM0000148");
        assertThat(fault.code()).isEqualTo(IdentifierFault.CHECK_CHARACTER);
        assertThat(fault.expected()).contains("7");
    }

    private static InvalidIdentifier faultOf(String code) {
        return catchThrowableOfType(InvalidIdentifier.class, () -> new SocialCreditCode(code));
    }
}
