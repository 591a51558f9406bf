package io.yidan.cli.waybill;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;

import io.yidan.proto.tracking.v1.AnomalyView;
import io.yidan.proto.tracking.v1.HoldView;
import io.yidan.proto.tracking.v1.LegView;
import io.yidan.proto.tracking.v1.Progress;
import io.yidan.proto.tracking.v1.ProgressCount;
import io.yidan.proto.tracking.v1.Stage;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.proto.type.v1.LegMode;
import io.yidan.proto.type.v1.LegPlan;
import io.yidan.proto.type.v1.Place;

import org.junit.jupiter.api.Test;

class WaybillsTest {
    private static final WaybillView VIEW =
            WaybillView.newBuilder()
                    .setPrintedNumber("DEMO0001202608310001-R")
                    .setStage(Stage.STAGE_IN_EXECUTION)
                    .setRevision(40)
                    .setRecordedAt(Timestamp.newBuilder().setSeconds(1_788_888_888))
                    .addLegs(
                            LegView.newBuilder()
                                    .setLeg(1)
                                    .addCounts(count(Progress.PROGRESS_IN_CUSTODY, 18))
                                    .addCounts(count(Progress.PROGRESS_UNDER_WAY, 2)))
                    .build();

    @Test
    void a_leg_is_told_by_where_its_units_are() {
        var view = VIEW.toBuilder();
        view.getContentBuilder()
                .addLegs(
                        LegPlan.newBuilder()
                                .setLeg(1)
                                .setMode(LegMode.LEG_MODE_RAIL)
                                .setFrom(Place.newBuilder().setCode("KZBAH"))
                                .setTo(Place.newBuilder().setCode("CNAKL")));

        assertThat(Waybills.lines(view.build()))
                .containsExactly(
                        "DEMO0001202608310001-R  in execution  revision 40, 2026-09-08T17:34:48Z",
                        "  1 rail       KZBAH -> CNAKL  18 in custody, 2 under way");
    }

    @Test
    void what_stops_it_and_what_is_odd_is_told_and_a_hold_that_was_lifted_is_not() {
        var hold =
                HoldView.newBuilder().setBy("CUP").setReasonCode("H-SEAL").addUnits("DEMU3000025");
        var view =
                VIEW.toBuilder()
                        .addHolds(hold)
                        .addHolds(hold.clone().setBy("LAB").setLiftedAt(VIEW.getRecordedAt()))
                        .addAnomalies(
                                AnomalyView.newBuilder()
                                        .setCode("SEAL_DIFFERS")
                                        .setUnit("DEMU3000236"));

        assertThat(Waybills.lines(view.build()))
                .endsWith("  held by CUP: H-SEAL DEMU3000025", "  odd: SEAL_DIFFERS DEMU3000236");
    }

    @Test
    void nothing_comes_after_the_end() {
        assertThat(Waybills.isOver(VIEW)).isFalse();
        assertThat(Waybills.isOver(VIEW.toBuilder().setStage(Stage.STAGE_CLOSED).build())).isTrue();
    }

    private static ProgressCount count(Progress progress, int units) {
        return ProgressCount.newBuilder().setProgress(progress).setUnits(units).build();
    }
}
