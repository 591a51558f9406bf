package io.yidan.exchange.demo;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toMap;

import io.yidan.proto.type.v1.Happening;
import io.yidan.proto.type.v1.Weighed;
import io.yidan.proto.type.v1.WeighingMethod;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The weights told in rows and files add up to the kilogram. */
class WeightsOfTheJourneyTest {
    private static final List<BoxLine> BOXES = BoxLine.all();
    private static final int VEHICLE_ALONE = 14_700;

    @ParameterizedTest
    @CsvSource({"tare, 54060", "net, 560000", "gross, 614060", "port, 559340", "plant, 556920"})
    void the_table_has_twenty_boxes_and_these_sums(String column, long sum) {
        assertThat(BOXES).hasSize(20);
        assertThat(sum(column)).isEqualTo(sum);
    }

    @Test
    void dry_the_plant_has_702_kilograms_less_than_the_mine_declared() {
        assertThat(dry(sum("net"), "8.50")).isEqualTo(512_400);
        assertThat(dry(sum("plant"), "8.12")).isEqualTo(512_400 - 702);
    }

    @Test
    void what_the_mine_declares_is_told_box_by_box() {
        var declared = told(WeighingMethod.WEIGHING_METHOD_DECLARED);

        assertThat(declared).hasSize(20);
        for (var box : BOXES) {
            var weighed = one(declared, box);
            assertThat(weighed.getNetGrams()).isEqualTo(box.kilograms("net") * 1000);
            assertThat(weighed.getTareGrams()).isEqualTo(box.kilograms("tare") * 1000);
            assertThat(weighed.getGrossGrams())
                    .isEqualTo(weighed.getNetGrams() + weighed.getTareGrams())
                    .isEqualTo(box.kilograms("gross") * 1000);
        }
    }

    @Test
    void the_rail_scale_tells_the_net_of_each_box_in_steps_of_twenty() {
        var port = told(WeighingMethod.WEIGHING_METHOD_RAIL_IN_MOTION);

        assertThat(port).hasSize(20);
        for (var box : BOXES) {
            assertThat(one(port, box).getNetGrams()).isEqualTo(box.kilograms("port") * 1000);
            assertThat(box.kilograms("port") % 20).isZero();
        }
    }

    @Test
    void a_slip_weighs_the_vehicle_with_its_box_full_and_empty() {
        var slips = slips(Comparator.naturalOrder());

        assertThat(slips).hasSize(20);
        for (var box : BOXES) {
            var slip = slips.get("55%02d".formatted(box.n()));
            assertThat(slip.getTareGrams())
                    .isEqualTo((VEHICLE_ALONE + box.kilograms("tare")) * 1000);
            assertThat(slip.getGrossGrams() - slip.getTareGrams())
                    .isEqualTo(slip.getNetGrams())
                    .isEqualTo(box.kilograms("plant") * 1000);
        }
    }

    @Test
    void the_plant_has_556920_kilograms_and_556740_before_slip_5512_is_corrected() {
        var last = slips(Comparator.naturalOrder());
        var first = slips(Comparator.reverseOrder());

        assertThat(net(last)).isEqualTo(556_920_000);
        assertThat(net(last) - last.get("5512").getNetGrams() + first.get("5512").getNetGrams())
                .isEqualTo(556_740_000);
    }

    private static long sum(String column) {
        return BOXES.stream().mapToLong(box -> box.kilograms(column)).sum();
    }

    private static long net(Map<String, Weighed> slips) {
        return slips.values().stream().mapToLong(Weighed::getNetGrams).sum();
    }

    /** Of each slip the telling whose revision comes last in this order. */
    private static Map<String, Weighed> slips(Comparator<Long> byRevision) {
        return Telling.all().stream()
                .filter(told -> told.event().getEnvelope().getSourceSystem().equals("scale"))
                .sorted(
                        Comparator.comparing(
                                told -> told.event().getEnvelope().getRevision(), byRevision))
                .map(told -> told.event().getHappening().getWeighed())
                .collect(toMap(Weighed::getSlip, slip -> slip, (_, later) -> later));
    }

    private static List<Weighed> told(WeighingMethod method) {
        return Telling.all().stream()
                .map(told -> told.event().getHappening())
                .flatMap(WeightsOfTheJourneyTest::weighed)
                .filter(weighed -> weighed.getMethod() == method)
                .toList();
    }

    private static Stream<Weighed> weighed(Happening happening) {
        return happening.hasWeighed() ? Stream.of(happening.getWeighed()) : Stream.of();
    }

    private static Weighed one(List<Weighed> all, BoxLine box) {
        return all.stream()
                .filter(weighed -> weighed.getUnit().equals(box.text("box")))
                .findFirst()
                .orElseThrow();
    }

    private static long dry(long wet, String moisture) {
        return BigDecimal.valueOf(wet)
                .multiply(BigDecimal.valueOf(100).subtract(new BigDecimal(moisture)))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                .longValue();
    }
}
