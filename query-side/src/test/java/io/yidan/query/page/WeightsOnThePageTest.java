package io.yidan.query.page;

import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.page.history.Asked;
import io.yidan.query.page.history.History;
import io.yidan.query.page.way.Way;
import io.yidan.query.page.words.Language;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.happening.Weighing.Method;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.PlaceScheme;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.TwentyBoxes;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class WeightsOnThePageTest {
    private static final Instant NOW = Instant.parse("2026-09-10T02:00:00Z");
    private final Renderer renderer = new Renderer();
    private final Frame frame =
            new Frame("/w/DEMO0001202608310001", "", Language.EN, Map.of(), new Assets(), "");

    @Test
    void the_block_has_a_table_of_stages_and_one_of_boxes_behind_a_line_to_open() {
        var html = block(TwentyBoxes.weighed());

        assertThat(html)
                .contains("id=\"weights\"")
                .contains("<details id=\"each\">")
                .contains(">511.698<");
        assertThat(html.split("<tr class=\"stop\">")).hasSize(2);
        assertThat(html.split("scope=\"row\"")).hasSize(1 + 3 + 20);
        assertThat(html).doesNotContain(" style=").doesNotContain("th:");
    }

    @Test
    void a_name_somebody_told_is_text_and_never_markup() {
        var place = new Place(PlaceScheme.OWN, "CN-X", "<b>秤</b>", "<img src=x>");
        var told =
                TwentyBoxes.weighed(
                        TwentyBoxes.BOXES.getFirst(), Method.WEIGHBRIDGE, 28_000, Optional.empty());
        var scene =
                Scene.issued(TwentyBoxes.content())
                        .tell(fact("PLT", "scale", "1").what(place, told));

        assertThat(block(scene)).contains("&lt;img src=x&gt;").doesNotContain("<img");
    }

    @Test
    void before_a_weight_was_told_the_block_is_there_and_empty_for_what_comes() {
        assertThat(block(Scene.issued())).contains("id=\"weights\"").doesNotContain("<h2");
    }

    @Test
    void an_open_page_is_told_anew_when_the_laboratory_answers_and_not_when_nothing_changed() {
        var before =
                view(
                        Scene.issued(TwentyBoxes.content())
                                .tell(TwentyBoxes.weighings().toArray(Fact[]::new)));
        var live = new LivePage(renderer, frame, this::page, before);
        live.shows(before);

        assertThat(live.change(before).data()).doesNotContain("id=\"weights\"");
        assertThat(live.change(view(TwentyBoxes.weighed())).data())
                .contains("id=\"weights\"")
                .contains("511.698");
    }

    private String block(Scene scene) {
        return renderer.block("weights", page(view(scene)), frame, false);
    }

    private static WaybillView view(Scene scene) {
        return Told.view(scene.events());
    }

    private WaybillPage page(WaybillView view) {
        var scene =
                io.yidan.query.page.part.Scene.of(view, Language.EN, NOW, Told.DIRECTORY, "SHP");
        return new WaybillPage(
                scene,
                Way.of(scene),
                History.of(scene, Asked.of("milestones", null, null)),
                List.of(),
                null,
                Watch.LIVE);
    }
}
