package io.yidan.exchange.customs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.exchange.demo.MoreWaybills;
import io.yidan.exchange.demo.OncePlayed;
import io.yidan.exchange.demo.OncePlayed.Played;
import io.yidan.exchange.demo.PlayedJourney;
import io.yidan.exchange.demo.Practice;
import io.yidan.translators.tree.Messages.Form;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** Receipts read again from the log are those that were answered. */
@Timeout(300)
@ExtendWith(OncePlayed.class)
class ReceiptsAgainTest {
    private static final Pattern POSITION = Pattern.compile("Position\\W+(\\d+)");
    private final PlayedJourney exchange;

    ReceiptsAgainTest(Played played) {
        exchange = played.exchange();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void they_are_the_same_to_the_byte_and_refused_ones_are_not_among_them(Form form)
            throws Exception {
        var box = MoreWaybills.issued(exchange, 85 + form.ordinal(), 1).getFirst();
        var expected = exchange.clock().instant().plus(Duration.ofHours(12));
        var waybill = Practice.issue(exchange::as, box);
        var file = new CustomsMessage(CaseLives.declaration(waybill, expected)).written(form);
        var nothing = CaseLives.declaration("DEMO0002202609149999", expected);
        try (var door = new FileDoor(exchange, form)) {
            var first = door.answered("DCL", file);
            var refused = door.answered("DCL", new CustomsMessage(nothing).written(form));
            assertThat(text(refused)).contains("REFUSED");
            assertThat(door.answered("DCL", file)).isEqualTo(first);

            var again = door.get("DCL", address(form, before(first)));
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(text(again.body())).startsWith(opened(first));
            assertThat(text(again.body())).doesNotContain(nothing.getRequestId());

            var others = door.get("CUU", address(form, before(first)));
            assertThat(others.statusCode()).isEqualTo(200);
            assertThat(text(others.body())).doesNotContain("doors:" + waybill);
            assertThat(door.get("DCL", address(form, -1)).statusCode()).isEqualTo(400);
        }
    }

    private static String address(Form form, long after) {
        return "/api/v1/customs/receipts?after=%d&form=%s"
                .formatted(after, form.name().toLowerCase(Locale.ROOT));
    }

    /** Without what closes the file; other tests may have taken steps since. */
    private static String opened(byte[] receipts) {
        var text = text(receipts);
        return text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1);
    }

    private static long before(byte[] receipts) {
        var position = POSITION.matcher(text(receipts));
        assertThat(position.find()).as(text(receipts)).isTrue();
        return Long.parseLong(position.group(1)) - 1;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
