package io.yidan.exchange.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.codec.customs.Identities;
import io.yidan.codec.type.Places;
import io.yidan.codec.type.Times;
import io.yidan.command.customs.CaseLog;
import io.yidan.customs.testing.Roads;
import io.yidan.exchange.demo.OncePlayed.Played;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.proto.customs.v1.DeclareGoodsRequest;
import io.yidan.proto.type.v1.ArrivedAtGate;
import io.yidan.proto.type.v1.CustomsProcedure;
import io.yidan.proto.type.v1.CustomsSealsAffixed;
import io.yidan.proto.type.v1.CustomsVerdict;
import io.yidan.proto.type.v1.DeclarationAccepted;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.ExitRecorded;
import io.yidan.proto.type.v1.IdentityAmended;
import io.yidan.proto.type.v1.Inspected;
import io.yidan.proto.type.v1.Reviewed;
import io.yidan.waybill.clearance.Clearance;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;

/** A case from declaration to exit on the whole exchange, over the wire. */
@ExtendWith(OncePlayed.class)
class CustomsOfTheExchangeTest {
    private static final io.yidan.waybill.value.EventTime SEEN =
            io.yidan.waybill.testing.Times.at("2026-09-22T07:25+08:00");
    private static final EventTime MORNING = Times.write(SEEN);
    private final PlayedJourney exchange;
    private final CustomsLine line;

    CustomsOfTheExchangeTest(Played played) {
        exchange = played.exchange();
        line = new CustomsLine(exchange);
    }

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void a_truck_changed_on_the_road_is_decided_on_anew_inspected_sealed_and_seen_out()
            throws Exception {
        // the second time of the same request finds the same waybill
        var box = MoreWaybills.issued(exchange, 81, 1).getFirst();
        var waybill = Practice.issue(exchange::as, box);
        declare(waybill);
        review(CustomsVerdict.CUSTOMS_VERDICT_RELEASE_ON_ARRIVAL, "");
        assertThat(line.gate("新B0D201")).isEqualTo("GO RELEASE_ON_ARRIVAL");

        swap();
        assertThat(line.gate("新B0D201")).isEqualTo("STOP REPLACED");
        assertThat(line.gate("新B00212F")).isEqualTo("WAIT REVIEW_AGAIN");
        review(CustomsVerdict.CUSTOMS_VERDICT_INSPECT_ON_ARRIVAL, "6");
        assertThat(line.gate(waybill)).isEqualTo("INSPECT INSPECTION_DECIDED 6");

        assertThat(arriveAndGo().getCleared()).isTrue();
        awaitCleared(waybill);
    }

    private void declare(String waybill) {
        line.declare(
                "DCL",
                DeclareGoodsRequest.newBuilder()
                        .setRequestId("declare:" + waybill)
                        .setProcedure(CustomsProcedure.CUSTOMS_PROCEDURE_DIRECT_EXPORT)
                        .addWaybillNumbers(waybill)
                        .setPlace(Places.write(JourneyA.ALASHANKOU))
                        .setExpectedAt(
                                Times.write(exchange.clock().instant().plus(Duration.ofHours(12))))
                        .setIdentity(Identities.write(Roads.TRUCK))
                        .build());
        line.take(
                "CUU",
                step ->
                        step.setDeclarationAccepted(
                                DeclarationAccepted.newBuilder()
                                        .setDeclarationNumber("949920260000000025")));
    }

    private void review(CustomsVerdict verdict, String bay) {
        var reviewed =
                Reviewed.newBuilder()
                        .setVerdict(verdict)
                        .setBay(bay)
                        .setBasisSha256(line.view("CUU").getBasisSha256());
        line.take("CUU", step -> step.setReviewed(reviewed));
    }

    private void swap() {
        line.take(
                "DCL",
                step ->
                        step.setIdentityAmended(
                                IdentityAmended.newBuilder()
                                        .setIdentity(Identities.write(Roads.OTHER_TRUCK))
                                        .setReason("D-BRKD")));
    }

    private CaseView arriveAndGo() {
        var seen = Identities.write(Roads.OTHER_TRUCK);
        line.take(
                "CUP",
                step -> step.setArrived(ArrivedAtGate.newBuilder().setSeen(seen).setAt(MORNING)));
        line.take(
                "CUP",
                step -> step.setInspected(Inspected.newBuilder().setPassed(true).setAt(MORNING)));
        line.take(
                "CUP",
                step ->
                        step.setSealsAffixed(
                                CustomsSealsAffixed.newBuilder()
                                        .addSeals("QG-5009")
                                        .setAt(MORNING)));
        return line.take("CUP", step -> step.setExited(ExitRecorded.newBuilder().setAt(MORNING)));
    }

    /** The effect reaches the waybill a moment after the case. */
    private void awaitCleared(String number) throws InterruptedException {
        for (int n = 0; n < 1_500 && !cleared(number); n++) {
            Thread.sleep(20);
        }
        assertThat(cleared(number)).isTrue();
    }

    private boolean cleared(String number) {
        var waybill = exchange.bean(CaseLog.class).waybill(new WaybillNumber(number));
        return waybill.clearances().values().stream().noneMatch(Clearance::lacking)
                && waybill.clearances().size() == 1;
    }
}
