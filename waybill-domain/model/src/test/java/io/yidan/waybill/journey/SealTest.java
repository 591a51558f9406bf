package io.yidan.waybill.journey;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.happening.Condition.SealState;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.testing.Scene;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class SealTest {
    private final Scene scene =
            Scene.issued()
                    .tell(
                            fact("SHP", "seal", "7")
                                    .at("2026-09-03T18:05+05:00")
                                    .sealed(BOX_7, SHIPPER_SEAL_7),
                            fact("CUP", "seal", "7")
                                    .at("2026-09-06T18:20+08:00")
                                    .sealed(BOX_7, BOLT_7),
                            fact("CUP", "lock", "7")
                                    .at("2026-09-06T18:21+08:00")
                                    .sealed(BOX_7, LOCK_7));

    @Test
    void a_reading_equal_to_any_seal_on_the_unit_is_fine_for_that_seal() {
        scene.tell(
                fact("TCJ", "seal", "1")
                        .at("2026-09-07T14:35+08:00")
                        .sealRead(BOX_7, SHIPPER_SEAL_7));

        assertThat(kinds()).isEmpty();
        assertThat(line(SHIPPER_SEAL_7).lastRead()).contains(SHIPPER_SEAL_7);
        assertThat(line(BOLT_7).lastRead()).isEmpty();
    }

    @Test
    void another_number_is_a_misfit_of_the_seal_most_like_it_and_the_finding_names_none() {
        scene.tell(
                fact("TCJ", "seal", "1")
                        .at("2026-09-07T14:35+08:00")
                        .sealRead(BOX_7, BOLT_7_AS_READ));

        assertThat(kinds()).containsExactly(Anomaly.Kind.SEAL_DIFFERS);
        assertThat(line(BOLT_7).differs()).isTrue();
        assertThat(line(BOLT_7).lastRead()).contains(BOLT_7_AS_READ);
        assertThat(line(LOCK_7).differs()).isFalse();
        assertThat(scene.journey().anomalies().getFirst().detail()).doesNotContain("QG");
    }

    @Test
    void no_seal_where_there_should_be_some_is_a_misfit_of_all() {
        scene.tell(
                fact("TCJ", "seal", "1")
                        .at("2026-09-07T14:35+08:00")
                        .sealRead(BOX_7, Optional.empty(), SealState.MISSING));

        assertThat(kinds()).containsExactly(Anomaly.Kind.SEAL_DIFFERS);
        assertThat(scene.way(BOX_7).seals()).allMatch(SealLine::differs);
    }

    @Test
    void a_seal_found_open_is_pointed_out_even_if_its_number_is_right() {
        scene.tell(
                fact("TCJ", "seal", "1")
                        .at("2026-09-07T14:35+08:00")
                        .sealRead(BOX_7, Optional.of(LOCK_7), SealState.BROKEN));

        assertThat(kinds()).containsExactly(Anomaly.Kind.SEAL_BROKEN);
        assertThat(line(LOCK_7).differs()).isTrue();
    }

    @Test
    void a_broken_seal_stays_on_the_list_until_it_is_replaced() {
        scene.tell(
                fact("CUP", "alarm", "77").at("2026-09-07T06:12+08:00").sealBroken(BOX_7, LOCK_7));
        assertThat(kinds()).containsExactly(Anomaly.Kind.SEAL_BROKEN);
        assertThat(line(LOCK_7).differs()).isTrue();

        var newLock = new SealNumber("EL-1207");
        scene.tell(
                fact("CUU", "seal", "7")
                        .at("2026-09-07T15:52+08:00")
                        .sealReplaced(BOX_7, LOCK_7, newLock));

        assertThat(scene.way(BOX_7).seals())
                .extracting(SealLine::number)
                .containsExactly(SHIPPER_SEAL_7, BOLT_7, newLock);
        assertThat(scene.way(BOX_7).seals()).noneMatch(SealLine::differs);
    }

    @Test
    void a_reading_before_the_seal_was_replaced_is_held_against_the_old_one() {
        scene.tell(
                fact("CUU", "seal", "7")
                        .at("2026-09-07T15:52+08:00")
                        .sealReplaced(BOX_7, BOLT_7, NEW_BOLT_7),
                fact("TCJ", "seal", "1").at("2026-09-07T14:35+08:00").sealRead(BOX_7, BOLT_7));

        assertThat(kinds()).isEmpty();
    }

    private SealLine line(SealNumber number) {
        return scene.way(BOX_7).seals().stream()
                .filter(line -> line.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private List<Anomaly.Kind> kinds() {
        return scene.journey().anomalies().stream().map(Anomaly::kind).toList();
    }
}
