package io.yidan.waybill.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.util.Locale;

class TextTest {
    private static final int MOST = 0x3100;

    @Test
    void text_in_its_usual_form_is_read_as_any_other() {
        for (int point = 0; point < MOST; point++) {
            for (var text : around(point)) {
                assertThat(Text.joined(text))
                        .as("joined U+%04X", point)
                        .isEqualTo(
                                Normalizer.normalize(text, Normalizer.Form.NFKC)
                                        .toUpperCase(Locale.ROOT)
                                        .replaceAll("[\\s\\p{Z}\\p{Pd}.·•・/]+", ""));
            }
        }
    }

    @Test
    void of_ascii_everything_between_space_and_delete_can_be_printed_and_no_space_at_an_end() {
        for (int point = 0; point < 128; point++) {
            var character = Character.toString(point);
            boolean isShown = point > ' ' && point < 127;
            assertThat(Text.printable(character, 3)).as("U+%04X", point).isEqualTo(isShown);
            assertThat(Text.printable("A" + character + "B", 3))
                    .as("A U+%04X B", point)
                    .isEqualTo(isShown || point == ' ');
        }
        assertThat(Text.printable("", 3)).isFalse();
        assertThat(Text.printable("ABC", 3)).isTrue();
        assertThat(Text.printable("ABCD", 3)).isFalse();
        assertThat(Text.printable(" AB", 3)).isFalse();
    }

    private static String[] around(int point) {
        var character = Character.toString(point);
        return new String[] {character, "A" + character, "7" + character + "Z"};
    }
}
