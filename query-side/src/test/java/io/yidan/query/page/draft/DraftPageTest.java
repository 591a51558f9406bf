package io.yidan.query.page.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.proto.type.v1.WaybillContent;
import io.yidan.query.page.Told;
import io.yidan.query.page.history.TwentyBoxes;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Language;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Base64;

class DraftPageTest {
    private static final Instant NOW = Instant.parse("2026-09-16T02:00:00Z");

    @Test
    void the_form_begins_with_what_the_earlier_waybill_said() {
        var page = page("MTO");

        assertThat(page.operator() + page.customer()).isEqualTo("DEMO0001");
        assertThat(page.units().lines()).hasSize(20).contains("DEMU3000025");
        assertThat(page.legs()).hasSize(5);
        assertThat(page.legs().getFirst().carrier()).isEqualTo("KZR");
        assertThat(page.lines().getFirst().net()).isEqualTo("560000");
    }

    @Test
    void the_content_is_carried_whole_but_for_the_people_to_reach() throws Exception {
        var page = page("MTO");
        var carried = WaybillContent.parseFrom(Base64.getUrlDecoder().decode(page.content()));

        assertThat(carried.getContactsList()).isEmpty();
        assertThat(carried)
                .isEqualTo(page.scene().view().getContent().toBuilder().clearContacts().build());
    }

    @Test
    void operator_and_shipper_draft_and_nobody_else() {
        for (String reader : new String[] {"MTO", "SHP"}) {
            assertThat(DraftPage.isFor(page(reader).scene())).as(reader).isTrue();
        }
        for (String reader : new String[] {"PLT", "CNR", "CUP", ""}) {
            assertThat(DraftPage.isFor(page(reader).scene())).as(reader).isFalse();
        }
    }

    private static DraftPage page(String reader) {
        var view = TwentyBoxes.knownAt("2026-09-16T10:00+08:00");
        return new DraftPage(Scene.of(view, Language.EN, NOW, Told.DIRECTORY, reader));
    }
}
