package io.yidan.query.page.weight;

import static io.yidan.waybill.testing.Told.fact;
import static io.yidan.waybill.testing.TwentyBoxes.BOXES;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.page.Told;
import io.yidan.query.page.words.Language;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.TwentyBoxes;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class WeightBlockTest {
    private static final Fact LABORATORY = TwentyBoxes.laboratory(812);

    @Test
    void the_box_that_carries_the_loss_is_named_and_the_others_are_summed() {
        assertThat(said(Language.ZH, TwentyBoxes.weighed()).getFirst())
                .isEqualTo(
                        "DEMU 300008 8 少 610 kg 干重（−2.38 %），超出允差 ±0.50 %；其余 19 箱共差 −92 kg（−0.02"
                                + " %）。");
        assertThat(said(Language.EN, TwentyBoxes.weighed()).getFirst())
                .isEqualTo(
                        "DEMU 300008 8 lacks 610 kg dry (−2.38 %); allowed is ±0.50 %."
                                + " The other 19 boxes differ by −92 kg together (−0.02 %).");
    }

    @Test
    void the_lot_is_judged_and_wet_weights_are_said_to_mislead() {
        assertThat(said(Language.ZH, TwentyBoxes.weighed()))
                .contains("全批差 −702 kg（−0.137 %），在允差 ±0.30 % 以内。")
                .contains("只看湿重会误判：湿重差 −3,080 kg，而货物失去水分约 2,316 kg。");
        assertThat(said(Language.EN, TwentyBoxes.weighed()))
                .contains("The lot differs by −702 kg (−0.137 %), within ±0.30 %.")
                .contains(
                        "Wet weights alone mislead: −3,080 kg wet, while about 2,316 kg of water"
                                + " left the goods.");
    }

    @Test
    void every_stage_is_a_row_with_the_water_it_is_dry_by() {
        var stages = block(Language.EN, TwentyBoxes.weighed()).stages();

        assertThat(stages)
                .extracting(StageLine::place, StageLine::how, StageLine::wet, StageLine::dry)
                .containsExactly(
                        row("Balkhash-1", "Declared weight", "560.000", "512.400"),
                        row("Alashankou", "Rail scale, in motion", "559.340", "511.796"),
                        row("Fukang smelter", "Weighbridge", "556.920", "511.698"));
        assertThat(stages).extracting(StageLine::borrowed).containsExactly(false, true, false);
        assertThat(stages)
                .extracting(stage -> plain(stage.water()))
                .containsExactly(
                        "declared water 8.50 %", "declared water 8.50 %", "measured water 8.12 %");
        assertThat(said(Language.EN, TwentyBoxes.weighed()))
                .contains("* Water was not measured there; dry is by the declared 8.50 %.");
    }

    @Test
    void a_missing_weight_is_said_and_the_lot_is_not_judged() {
        var missing =
                TwentyBoxes.weighed().tell(fact("PLT", "scale", "5520").revision(3).withdrawn());
        var block = block(Language.ZH, missing);

        assertThat(block.stages().getLast().counted()).isEqualTo("已称 19/20");
        assertThat(block.said()).contains("可比 19/20，全批还不能判断。");
        assertThat(block.units().rows().getLast().weights()).endsWith("未称");
        assertThat(block.units().rows().getLast().difference()).isEmpty();
    }

    @Test
    void the_table_has_every_box_at_every_stage() {
        var units = block(Language.ZH, TwentyBoxes.weighed()).units();

        assertThat(units.stages()).containsExactly("巴尔喀什-1", "阿拉山口", "阜康冶炼厂");
        assertThat(units.rows()).hasSize(20);
        assertThat(units.rows().get(6))
                .isEqualTo(
                        new WeightTable.Row(
                                "DEMU 300008 8",
                                List.of("28,020", "28,040", "27,240"),
                                "−610",
                                "−2.38\u00a0%",
                                true));
        assertThat(units.rows()).filteredOn(WeightTable.Row::beyond).hasSize(1);
    }

    @Test
    void many_boxes_beyond_tolerance_are_counted_after_the_first_three() {
        var low = BOXES.stream().map(box -> TwentyBoxes.slip(box, 1, box.declared() - 500));
        var scene =
                scene(Stream.concat(TwentyBoxes.declared().stream(), low))
                        .tell(TwentyBoxes.laboratory(850));

        assertThat(said(Language.EN, scene).getFirst())
                .startsWith("DEMU 300002 5 lacks 458 kg dry (−1.79 %), DEMU 300003 0 lacks")
                .endsWith("and 17 boxes more; allowed is ±0.50 %.");
        assertThat(said(Language.EN, scene))
                .contains(
                        "The lot differs by −9,150 kg (−1.786 %), more than the allowed ±0.30 %.");
    }

    @Test
    void before_water_was_measured_the_lot_is_told_and_not_judged() {
        var scene = scene(TwentyBoxes.weighings().stream());

        assertThat(said(Language.ZH, scene))
                .contains("全批差 −2,818 kg（−0.550 %），是按申报水分暂算的，测出水分后再判断。");
        assertThat(block(Language.ZH, scene).stages()).noneMatch(StageLine::beyond);
    }

    @Test
    void when_every_box_is_within_tolerance_that_is_said() {
        var scene =
                scene(Stream.concat(TwentyBoxes.declared().stream(), TwentyBoxes.port().stream()));

        assertThat(said(Language.ZH, scene).getFirst()).isEqualTo("20 箱都在单箱允差 ±0.50 % 以内。");
    }

    @Test
    void water_that_came_into_the_goods_is_said_as_such() {
        var scene =
                scene(
                        Stream.concat(
                                TwentyBoxes.weighings().stream(),
                                Stream.of(TwentyBoxes.laboratory(900))));

        assertThat(said(Language.EN, scene))
                .contains(
                        "Wet weights alone mislead: −3,080 kg wet, while about 3,077 kg of water"
                                + " came into the goods.");
    }

    @Test
    void without_a_declaration_there_is_nothing_to_compare_with() {
        var block = block(Language.EN, scene(TwentyBoxes.plant().stream()));

        assertThat(block.said())
                .first()
                .isEqualTo(
                        "No weights were declared one by one, so there is nothing to compare"
                                + " with.");
        assertThat(block.stages()).singleElement().extracting(StageLine::difference).isEqualTo("");
    }

    @Test
    void water_measured_for_some_boxes_only_is_said_to_be_in_part() {
        var scene =
                scene(
                        Stream.concat(
                                TwentyBoxes.weighings().stream(),
                                Stream.of(TwentyBoxes.laboratory(812, BOXES.get(0).unit()))));
        var plant = block(Language.EN, scene).stages().getLast();

        assertThat(plant.water()).isEmpty();
        assertThat(plant.borrowed()).isTrue();
        assertThat(said(Language.EN, scene))
                .contains(
                        "* Water was not measured there for all; the rest is dry by the"
                                + " declaration.");
    }

    @Test
    void without_weights_there_is_no_block() {
        var scene = Told.scene(Scene.issued().events(), Language.ZH, "2026-09-10T10:00+08:00");

        assertThat(WeightBlock.of(scene)).isEqualTo(Optional.empty());
    }

    private static Tuple row(String... cells) {
        return new Tuple((Object[]) cells);
    }

    private static Scene scene(Stream<Fact> told) {
        return Scene.issued(TwentyBoxes.content()).tell(told.toArray(Fact[]::new));
    }

    private static List<String> said(Language language, Scene scene) {
        return block(language, scene).said().stream().map(WeightBlockTest::plain).toList();
    }

    /** Spaces that keep a figure and its unit together read as any other here. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static WeightBlock block(Language language, Scene scene) {
        return WeightBlock.of(Told.scene(scene.events(), language, "2026-09-10T10:00+08:00"))
                .orElseThrow();
    }
}
