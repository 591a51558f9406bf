package io.yidan.query.page.part;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.page.Told;
import io.yidan.query.page.words.Language;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.testing.StoryA;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.OffsetDateTime;
import java.util.List;

/** Holds, what is owed, the arrival and custody, each as its block says it. */
class BlocksTest {
    private static final String NOON = "2026-09-07T12:00+08:00";

    @ParameterizedTest
    @CsvSource({
        "CUU, H-SEAL, 海关扣留：1 箱",
        "MTO, H-PAY, 经营人暂停：1 箱",
        "MTO, H-PLG, 质权人锁定：1 箱",
        "MTO, H-EMG, 应急调度：1 箱"
    })
    void a_hold_is_called_by_its_reason_or_by_who_placed_it(String by, String why, String title) {
        var hold = new WaybillCommand.PlaceHold(ask(by), why, List.of(BOX_7), "");

        assertThat(HoldFrame.of(scene(StoryA.gone().ask(hold).events(), Language.ZH, "")))
                .singleElement()
                .satisfies(frame -> assertThat(frame.title()).isEqualTo(title));
    }

    @Test
    void a_hold_on_everything_names_the_whole_consignment() {
        var hold = new WaybillCommand.PlaceHold(ask("CUU"), "H-RAD", List.of(), "measured");

        assertThat(HoldFrame.of(scene(StoryA.gone().ask(hold).events(), Language.EN, "")))
                .singleElement()
                .satisfies(
                        frame -> {
                            assertThat(frame.title())
                                    .isEqualTo("Customs hold: the whole consignment");
                            assertThat(frame.units()).isEmpty();
                        });
    }

    @Test
    void a_lifted_hold_says_why_in_the_words_that_were_typed() {
        var lifted = HoldFrame.of(scene(StoryA.settled().events(), Language.ZH, "")).getFirst();

        assertThat(lifted.open()).isFalse();
        assertThat(lifted.title()).isEqualTo("已解除海关扣留：1 箱");
        assertThat(lifted.liftReason().text()).isEqualTo("opened at the plant");
        assertThat(lifted.liftReason().lang()).isEqualTo("en");
    }

    @Test
    void what_the_readers_own_party_owes_stands_first() {
        var held = StoryA.withTheTerminal().events();

        assertThat(OwedLine.of(scene(held, Language.EN, "MTO")))
                .extracting(OwedLine::rule, OwedLine::mine)
                .startsWith(org.assertj.core.groups.Tuple.tuple("R-13", true));
        assertThat(OwedLine.of(scene(held, Language.EN, ""))).noneMatch(OwedLine::mine);
    }

    @Test
    void a_plan_that_has_passed_without_an_estimate_is_late() {
        var late = Told.scene(StoryA.gone().events(), Language.EN, "2026-09-07T19:00+08:00");

        assertThat(Arrival.of(late).orElseThrow())
                .returns("Today 17:00", arrival -> arrival.when().text())
                .returns(true, Arrival::late)
                .returns("2 h past it", Arrival::difference);
    }

    @Test
    void once_all_is_handed_over_the_arrival_is_when_that_was() {
        var given =
                StoryA.withTheTerminal()
                        .tell(
                                fact("RDC", "dlv", "1")
                                        .at("2026-09-07T18:30+08:00")
                                        .delivered(BOX_1, BOX_7, BOX_12));
        var arrival = Arrival.of(Told.scene(given.events(), Language.EN, "2026-09-08T12:00+08:00"));

        assertThat(arrival.orElseThrow())
                .returns("Handed over at Fukang smelter", Arrival::label)
                .returns("7 Sep 18:30", found -> found.when().text())
                .returns("1 h 30 min late", Arrival::difference);
    }

    @Test
    void goods_never_handed_over_are_with_the_shipper_without_a_date() {
        var issued = io.yidan.waybill.testing.Scene.issued().events();

        assertThat(CustodyLine.of(scene(issued, Language.ZH, "")))
                .extracting(line -> line.party() + " " + line.units())
                .containsExactly("巴尔喀什选矿厂 3 箱，还没交出", "无人保管的空档 无");
    }

    @Test
    void boxes_nobody_accounts_for_all_the_way_are_counted() {
        var gap =
                StoryA.taken()
                        .offer("KZR:ho:9", KZR, CNR, ALASHANKOU, "2026-09-06T09:10+08:00", BOX_1)
                        .tell(fact("PTA", "take", "1").at("2026-09-06T09:35+08:00").received(BOX_1))
                        .accept("KZR:ho:9", CNR, "2026-09-06T09:40+08:00");

        assertThat(CustodyLine.of(scene(gap.events(), Language.EN, "")).getLast())
                .returns("Gaps without custodian", CustodyLine::party)
                .returns("1 box", CustodyLine::units)
                .returns(true, CustodyLine::gap);
    }

    private static WaybillCommand.Ask ask(String by) {
        return io.yidan.waybill.testing.Scene.asks(new PartyId(by), "hold-" + by);
    }

    private static Scene scene(
            List<io.yidan.waybill.decision.WaybillEvent> events, Language language, String reader) {
        return Scene.of(
                Told.view(events),
                language,
                OffsetDateTime.parse(NOON).toInstant(),
                Told.DIRECTORY,
                reader);
    }
}
