package io.yidan.query.page;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.page.history.Asked;
import io.yidan.query.page.history.History;
import io.yidan.query.page.history.TwentyBoxes;
import io.yidan.query.page.way.Way;
import io.yidan.query.page.words.Language;
import io.yidan.waybill.content.Party;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.HandoverRemark;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Condition.SealSource;
import io.yidan.waybill.happening.Condition.SealState;
import io.yidan.waybill.happening.Custody;
import io.yidan.waybill.happening.Moved;
import io.yidan.waybill.happening.Movement;
import io.yidan.waybill.happening.Planning;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.PlaceScheme;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.value.Means;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whatever a party types is text on the page, and nothing else. */
class MarkupTest {
    private static final String NOW = "2026-09-07T20:00+08:00";
    private static final Place YARD = new Place(PlaceScheme.OWN, "Y1", tag("地"), tag("place"));

    @ParameterizedTest
    @ValueSource(strings = {"milestones", "all", "odd", "corrected"})
    void markup_in_any_field_is_shown_as_it_was_typed(String show) {
        for (Language language : Language.values()) {
            String page = page(language, show);

            assertThat(page).doesNotContain("<i>").contains("&lt;i&gt;");
        }
    }

    @Test
    void every_block_shows_what_was_typed_in_it() {
        String page = page(Language.EN, "all");

        assertThat(page)
                .contains(shown("until"))
                .contains(shown("lifted"))
                .contains(shown("remark"))
                .contains(shown("damage"))
                .contains(shown("train"))
                .contains(shown("reference"))
                .contains(shown("reserved"))
                .contains(shown("shipper"))
                .contains(shown("place"))
                .contains(shown("gate"))
                .contains(shown("order"))
                .contains(shown("seal"))
                .contains(shown("truck"));
    }

    @Test
    void the_milestones_of_twenty_boxes_stay_small() {
        var now = OffsetDateTime.parse("2026-09-15T11:00+08:00").toInstant();
        for (Language language : Language.values()) {
            var scene =
                    io.yidan.query.page.part.Scene.of(
                            TwentyBoxes.knownAt("2026-09-15T11:00+08:00"),
                            language,
                            now,
                            Told.DIRECTORY,
                            "SHP");

            assertThat(render(scene, "milestones").getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThan(100_000);
        }
    }

    private static String page(Language language, String show) {
        return render(Told.asItHappened(story().events(), language, NOW), show);
    }

    private static String render(io.yidan.query.page.part.Scene scene, String show) {
        var frame =
                new Frame(
                        "/w/X",
                        "X",
                        scene.words().language(),
                        Map.of("show", show),
                        new Assets(),
                        "");
        var history = History.of(scene, Asked.of(show, null, null));
        return new Renderer()
                .page(
                        new WaybillPage(
                                scene, Way.of(scene), history, List.of(), null, Watch.OPENED),
                        frame);
    }

    private static Scene story() {
        return Scene.given(List.of())
                .ask(new WaybillCommand.Draft(Scene.asks(MTO, "draft"), content()))
                .ask(new WaybillCommand.Approve(Scene.asks(SHP, "approve")))
                .ask(
                        new WaybillCommand.Issue(
                                Scene.asks(MTO, "issue"), fact("MTO", "x", "1").booked().hash()))
                .tell(
                        fact("KZR", "ord", "1").what(new Planning.Booked(tag("order"), List.of())),
                        fact("KZR", "smgs", "1")
                                .at("2026-09-04T15:10+05:00")
                                .what(
                                        YARD,
                                        new Custody.CargoReceived(
                                                BOXES,
                                                tag("reference"),
                                                Optional.empty(),
                                                tag("remark"))),
                        fact("CUP", "seal", "1")
                                .at("2026-09-04T16:10+05:00")
                                .what(
                                        YARD,
                                        new Condition.SealAffixed(
                                                BOX_1,
                                                new SealNumber(tag("seal")),
                                                SealSource.CUSTOMS)),
                        fact("CUP", "seal", "2")
                                .at("2026-09-04T16:20+05:00")
                                .what(
                                        YARD,
                                        new Condition.SealChecked(
                                                BOX_1,
                                                Optional.of(new SealNumber(tag("seals"))),
                                                SealState.INTACT,
                                                "")),
                        fact("KZR", "mv", "1")
                                .at("2026-09-04T16:32+05:00")
                                .what(
                                        YARD,
                                        new Movement.Departed(
                                                new Moved(BOXES, Optional.empty()), tag("train"))),
                        fact("KZR", "gate", "1")
                                .at("2026-09-04T16:40+05:00")
                                .what(
                                        YARD,
                                        new Movement.GateOut(
                                                new Moved(
                                                        BOXES,
                                                        Optional.of(
                                                                new Means(
                                                                        Means.Kind.VEHICLE,
                                                                        tag("truck")))),
                                                tag("gate"))),
                        fact("KZR", "exc", "1")
                                .at("2026-09-05T16:32+05:00")
                                .what(
                                        YARD,
                                        new Condition.ExceptionReported(
                                                Condition.ExceptionReported.Kind.DAMAGE,
                                                new Moved(List.of(BOX_1), Optional.empty()),
                                                tag("reason"),
                                                tag("damage"),
                                                Optional.empty())),
                        fact("RDC", "dlv", "1")
                                .at("2026-09-06T16:32+08:00")
                                .what(
                                        YARD,
                                        new Custody.Delivered(
                                                List.of(BOX_12),
                                                tag("reserved"),
                                                Optional.empty())))
                .ask(
                        new WaybillCommand.PlaceHold(
                                Scene.asks(CUU, "hold"), "H-SEAL", List.of(BOX_7), tag("until")))
                .ask(
                        new WaybillCommand.PlaceHold(
                                Scene.asks(CUU, "open"), tag("why"), List.of(), tag("until")))
                .ask(
                        new WaybillCommand.LiftHold(
                                Scene.asks(CUU, "lift"), new RequestId("hold"), tag("lifted")))
                .offer("KZR:ho:1", KZR, CNR, YARD, "2026-09-06T09:10+08:00", BOX_1, BOX_7)
                .accept(
                        "KZR:ho:1",
                        CNR,
                        "2026-09-06T09:40+08:00",
                        new HandoverRemark(
                                Optional.of(BOX_1), tag("remark"), "", SealState.UNKNOWN));
    }

    private static WaybillContent content() {
        var good = io.yidan.waybill.testing.JourneyA.content();
        return new WaybillContent(
                good.parties().stream()
                        .map(
                                party ->
                                        party.id().equals(SHP)
                                                ? new Party(
                                                        party.role(),
                                                        SHP,
                                                        tag("发货人"),
                                                        tag("shipper"),
                                                        Optional.empty())
                                                : party)
                        .toList(),
                good.contacts(),
                good.cargo(),
                good.units(),
                good.legs(),
                good.terms());
    }

    private static String tag(String word) {
        return "<i>" + word + "</i>";
    }

    private static String shown(String word) {
        return "&lt;i&gt;" + word + "&lt;/i&gt;";
    }
}
