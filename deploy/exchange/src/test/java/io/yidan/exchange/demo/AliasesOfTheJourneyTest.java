package io.yidan.exchange.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.command.alias.AliasIndex;
import io.yidan.command.alias.Match;
import io.yidan.exchange.demo.OncePlayed.Played;
import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.alias.AliasScheme;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.testing.Times;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every number by which the yard knows a box finds the box while it means it, and not before or after. */
@ExtendWith(OncePlayed.class)
class AliasesOfTheJourneyTest {
    private static final String ISSUED = "2026-08-31T16:40:02+08:00";
    private static final String DELIVERED = "2026-09-08T03:22+08:00";
    private static final PartyId ASKING = new PartyId("CUU");

    private final AliasIndex index;

    AliasesOfTheJourneyTest(Played played) {
        index = played.exchange().bean(AliasIndex.class);
        assertThat(index.awaitReached(played.events(), Duration.ofSeconds(30))).isTrue();
    }

    static List<BoxLine> boxes() {
        return BoxLine.all();
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void its_own_number_means_it_from_issue_to_delivery(BoxLine box) {
        means(box, AliasScheme.CONTAINER, box.text("box"), ISSUED, DELIVERED);
        meansNothing(AliasScheme.CONTAINER, box.text("box"), minuteBefore(ISSUED));
        meansNothing(AliasScheme.CONTAINER, box.text("box"), "2026-09-08T03:23+08:00");
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void a_wagon_means_its_boxes_while_they_are_on_it(BoxLine box) {
        var loaded = "2026-09-04T09:20+05:00";
        var lifted = "2026-09-06T" + box.text("lift") + "+08:00";
        var onTruck = "2026-09-07T" + box.text("load") + "+08:00";

        means(box, AliasScheme.WAGON, box.text("broad"), loaded, minuteBefore(lifted));
        meansNot(box, AliasScheme.WAGON, box.text("broad"), minuteBefore(loaded));
        meansNot(box, AliasScheme.WAGON, box.text("broad"), lifted);
        means(box, AliasScheme.WAGON, box.text("standard"), lifted, minuteBefore(onTruck));
        meansNot(box, AliasScheme.WAGON, box.text("standard"), minuteBefore(lifted));
        meansNot(box, AliasScheme.WAGON, box.text("standard"), onTruck);
    }

    @Test
    void wagons_3_and_4_swap_a_box_at_the_re_loading() {
        var before = "2026-09-06T10:00+08:00";
        var after = "2026-09-06T16:00+08:00";

        assertThat(found(AliasScheme.WAGON, "94990033", before)).isEqualTo(boxes(5, 6));
        assertThat(found(AliasScheme.WAGON, "94990041", before)).isEqualTo(boxes(7, 8));
        assertThat(found(AliasScheme.WAGON, "5299903", after)).isEqualTo(boxes(5, 8));
        assertThat(found(AliasScheme.WAGON, "5299904", after)).isEqualTo(boxes(6, 7));
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void a_plate_serves_two_trips_and_means_one_box_at_a_time(BoxLine box) {
        var onTruck = "2026-09-07T" + box.text("load") + "+08:00";
        var end = box.text("trip").equals("2") ? DELIVERED : minuteBefore(loadOf(box.n() + 10));

        means(box, AliasScheme.PLATE, box.text("truck"), onTruck, end);
        meansNot(box, AliasScheme.PLATE, box.text("truck"), minuteBefore(onTruck));
        assertThat(found(AliasScheme.PLATE, box.text("truck"), onTruck)).isEqualTo(boxes(box.n()));
        assertThat(found(AliasScheme.PLATE, box.text("truck"), end)).isEqualTo(boxes(box.n()));
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void a_seal_means_the_box_it_is_on(BoxLine box) {
        var shipper = "SHP-00%02d".formatted(box.n());
        var bolt = "QG-20%02d".formatted(box.n());
        var lock = "EL-11%02d".formatted(box.n());
        var end = box.n() == 7 ? "2026-09-07T06:12+08:00" : DELIVERED;

        means(box, AliasScheme.SEAL, shipper, "2026-09-03T18:05+05:00", DELIVERED);
        meansNothing(AliasScheme.SEAL, shipper, "2026-09-03T18:04+05:00");
        means(box, AliasScheme.SEAL, bolt, "2026-09-06T18:20+08:00", end);
        means(box, AliasScheme.SEAL, lock, "2026-09-06T18:20+08:00", end);
        meansNothing(AliasScheme.SEAL, bolt, "2026-09-06T18:19+08:00");
        meansNothing(AliasScheme.SEAL, lock, "2026-09-06T18:19+08:00");
    }

    @Test
    void a_seal_that_was_opened_or_replaced_means_its_box_no_more_and_the_new_one_does() {
        var box = boxes().get(6);

        meansNothing(AliasScheme.SEAL, "EL-1107", "2026-09-07T06:13+08:00");
        meansNothing(AliasScheme.SEAL, "QG-2007", "2026-09-07T15:51+08:00");
        means(box, AliasScheme.SEAL, "QG-3007", "2026-09-07T15:50+08:00", DELIVERED);
        means(box, AliasScheme.SEAL, "EL-1207", "2026-09-07T15:50+08:00", DELIVERED);
        meansNothing(AliasScheme.SEAL, "QG-2107", "2026-09-07T14:35+08:00");
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void a_weigh_slip_means_the_box_that_was_weighed(BoxLine box) {
        var slip = "55%02d".formatted(box.n());
        var come = box.text("come") + "+08:00";

        means(box, AliasScheme.WEIGH_SLIP, slip, "2026-09-08T01:30+08:00", DELIVERED);
        meansNothing(AliasScheme.WEIGH_SLIP, slip, come);
        meansNothing(AliasScheme.WEIGH_SLIP, slip, "2026-09-08T03:23+08:00");
    }

    @Test
    void a_rail_note_means_the_waybill_as_a_whole_from_when_it_is_accepted() {
        assertThat(matches(AliasScheme.RAIL_NOTE, "30260904", "2026-09-04T15:10+05:00"))
                .singleElement()
                .satisfies(
                        match -> {
                            assertThat(match.waybill().value()).isEqualTo(Telling.NUMBER);
                            assertThat(match.leg()).contains(1);
                            assertThat(match.unit()).isEmpty();
                        });
        meansNothing(AliasScheme.RAIL_NOTE, "30260904", "2026-09-04T15:09+05:00");
    }

    private void means(BoxLine box, AliasScheme scheme, String number, String from, String until) {
        assertThat(found(scheme, number, from))
                .as(number + " at " + from)
                .containsAll(boxes(box.n()));
        assertThat(found(scheme, number, until))
                .as(number + " at " + until)
                .containsAll(boxes(box.n()));
    }

    private void meansNot(BoxLine box, AliasScheme scheme, String number, String at) {
        assertThat(found(scheme, number, at))
                .as(number + " at " + at)
                .doesNotContainAnyElementsOf(boxes(box.n()));
    }

    private void meansNothing(AliasScheme scheme, String number, String at) {
        assertThat(matches(scheme, number, at)).as(number + " at " + at).isEmpty();
    }

    private Set<UnitId> found(AliasScheme scheme, String number, String at) {
        return matches(scheme, number, at).stream()
                .peek(match -> assertThat(match.waybill().value()).isEqualTo(Telling.NUMBER))
                .flatMap(match -> match.unit().stream())
                .collect(Collectors.toSet());
    }

    private List<Match> matches(AliasScheme scheme, String number, String at) {
        return index.resolve(Alias.parse(scheme, number), Times.at(at), ASKING);
    }

    private static Set<UnitId> boxes(Integer... numbers) {
        return boxes().stream()
                .filter(box -> List.of(numbers).contains(box.n()))
                .map(box -> new UnitId(box.text("box")))
                .collect(Collectors.toSet());
    }

    private static String loadOf(int box) {
        return "2026-09-07T" + boxes().get(box - 1).text("load") + "+08:00";
    }

    private static String minuteBefore(String time) {
        return OffsetDateTime.parse(time).minusMinutes(1).toString();
    }
}
