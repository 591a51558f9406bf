package io.yidan.cli.waybill;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;

import io.yidan.proto.tracking.v1.FindWaybillsResponse;
import io.yidan.proto.tracking.v1.WaybillHit;
import io.yidan.proto.type.v1.AliasScheme;
import io.yidan.proto.type.v1.Problem;

import org.junit.jupiter.api.Test;

class FindCommandTest {
    @Test
    void a_number_that_means_nothing_is_told_so_with_what_is_odd_about_it() {
        var note = Problem.newBuilder().setRule("ends in 3").setNextStep("read it again");

        assertThat(FindCommand.lines(FindWaybillsResponse.newBuilder().setNote(note).build()))
                .containsExactly(
                        "no waybill of yours is known by this number", "ends in 3; read it again");
    }

    @Test
    void what_is_found_is_told_with_what_the_number_is_and_from_when() {
        var hit =
                WaybillHit.newBuilder()
                        .setPrintedNumber("DEMO0001202608310001-8")
                        .setScheme(AliasScheme.ALIAS_SCHEME_RAIL_NOTE)
                        .setValue("30260904")
                        .setFrom(Timestamp.newBuilder().setSeconds(1_788_888_888));

        assertThat(
                        FindCommand.lines(
                                FindWaybillsResponse.newBuilder()
                                        .addHits(hit)
                                        .setMore(true)
                                        .build()))
                .containsExactly(
                        "DEMO0001202608310001-8  rail note 30260904  since 2026-09-08T17:34:48Z",
                        "and more; type more of the number");
    }
}
