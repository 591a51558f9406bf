package io.yidan.query.page.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.page.Told;
import io.yidan.query.page.history.TwentyBoxes;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Language;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class SealPageTest {
    private static final Instant NOW = Instant.parse("2026-09-07T06:40:00Z");
    private static final String THEN = "2026-09-07T14:40+08:00";

    @Test
    void units_are_named_as_they_are_painted_and_places_begin_where_goods_were_heard_of_last() {
        var page = new SealPage(scene("TCJ", Language.EN));

        assertThat(page.units())
                .hasSize(20)
                .first()
                .isEqualTo(new SealPage.Choice("DEMU3000025", "DEMU 300002 5"));
        assertThat(page.places().getFirst().value()).isEqualTo("UNLOCODE CNCJS");
        assertThat(page.places()).doesNotHaveDuplicates();
        assertThat(page.states())
                .extracting(SealPage.Choice::value)
                .containsExactly("INTACT", "DAMAGED", "BROKEN", "MISSING");
    }

    @Test
    void the_page_is_for_those_who_meet_the_seals_on_the_way() {
        for (String reader : new String[] {"TCJ", "CNR", "CUP", "CUU", "PLT"}) {
            assertThat(SealPage.isFor(scene(reader, Language.ZH))).as(reader).isTrue();
        }
        for (String stranger : new String[] {"SHP", "MTO", "LAB", ""}) {
            assertThat(SealPage.isFor(scene(stranger, Language.ZH))).as(stranger).isFalse();
        }
    }

    @Test
    void nobody_reads_seals_of_a_draft() {
        var draft =
                Told.scene(io.yidan.waybill.testing.Scene.drafted().events(), Language.EN, THEN);

        assertThat(SealPage.isFor(Scene.of(draft.view(), Language.EN, NOW, Told.DIRECTORY, "TCJ")))
                .isFalse();
    }

    private static Scene scene(String reader, Language language) {
        return Scene.of(TwentyBoxes.knownAt(THEN), language, NOW, Told.DIRECTORY, reader);
    }
}
