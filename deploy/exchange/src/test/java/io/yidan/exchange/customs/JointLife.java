package io.yidan.exchange.customs;

import com.google.protobuf.TextFormat;

import io.yidan.proto.customs.v1.CaseView;
import io.yidan.proto.customs.v1.DeclareGoodsRequest;
import io.yidan.proto.customs.v1.IrregularityView;
import io.yidan.proto.type.v1.CaseStep;
import io.yidan.proto.type.v1.CustomsProcedure;
import io.yidan.proto.type.v1.Place;
import io.yidan.proto.type.v1.PlaceScheme;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of goods under joint supervision, each step in the text form of its message. A dollar stands before what is only
 * known once the case is there, and before times: $AT some hours ago, $THEN, $UNTIL and $DEADLINE some days ahead.
 */
final class JointLife {
    private static final String MOVED =
            "units_moved { way: %s units: '$UNIT1' units: '$UNIT2' place { scheme:"
                    + " PLACE_SCHEME_UNLOCODE code: 'CNAKL' } at $AT }";
    private static final String SEALS = " { unit: '$UNIT1' seals: 'QG-2001' seals: 'EL-1101' } ";
    private static final String NEW_SEALS =
            " { unit: '$UNIT2' seals: 'QG-2007' seals: 'EL-1207' } ";
    private static final String RESULTS =
            "results { substance: 'Pb' value: '1.35' unit: FRACTION_UNIT_PERCENT } "
                    + "results { substance: 'As' value: '0.21' unit: FRACTION_UNIT_PERCENT } "
                    + "results { substance: 'F' value: '0.02' unit: FRACTION_UNIT_PERCENT } "
                    + "results { substance: 'Cd' value: '0.01' unit: FRACTION_UNIT_PERCENT } "
                    + "results { substance: 'Hg' value: '0.0008' unit: FRACTION_UNIT_PERCENT } ";
    private final Instant now;
    private final List<CaseLives.Step> steps = new ArrayList<>();

    private JointLife(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.MINUTES);
    }

    static DeclareGoodsRequest declaration(String waybill, Instant expected) {
        return CaseLives.declaration(waybill, expected).toBuilder()
                .clearIdentity()
                .setProcedure(CustomsProcedure.CUSTOMS_PROCEDURE_JOINT_IMPORT)
                .setUnloadingPlace(
                        Place.newBuilder()
                                .setScheme(PlaceScheme.PLACE_SCHEME_OWN)
                                .setCode("CN-FK-PLANT1"))
                .build();
    }

    /** Two units under one declaration: a seal reads otherwise on the way, a lock is opened, a report is corrected. */
    static List<CaseLives.Step> toTheRelease(Instant now) {
        var life = new JointLife(now);
        life.steps.add(new CaseLives.Step("DCL", CaseLives::link));
        life.step("CUP", "declaration_accepted { declaration_number: '949920260000000026' }");
        life.toThePermit();
        life.onTheWay();
        life.atThePlant();
        life.toTheEnd();
        return life.steps;
    }

    private void toThePermit() {
        step("CUU", "capacity_confirmed { units: 2 until $THEN }");
        step("CUP", MOVED.formatted("UNITS_WAY_REACHED_PORT"));
        check(
                "CUP",
                "RADIOACTIVITY",
                "instrument: 'RAD-07' dose { background_nanosieverts_per_hour: 120"
                        + " highest_nanosieverts_per_hour: 190 }");
        check("CUP", "DOCUMENTS", "");
        check("CUP", "SEALS", "findings: '铅封 < & 完好'");
        check("CUP", "PORT_WEIGHT", "");
        step(
                "CUP",
                "transfer_authorised { route { scheme: PLACE_SCHEME_UNLOCODE code: 'CNKUY' } route"
                    + " { scheme: PLACE_SCHEME_UNLOCODE code: 'CNCJS' } route { scheme:"
                    + " PLACE_SCHEME_OWN code: 'CN-FK-PLANT1' } deadline $DEADLINE carriers: 'CNR'"
                    + " carriers: 'RDC' }");
    }

    private void onTheWay() {
        step(
                "CUP",
                "units_sealed { units"
                        + SEALS
                        + "units"
                        + NEW_SEALS.replace("12", "11")
                        + "at $AT }");
        step("CUP", MOVED.formatted("UNITS_WAY_LEFT_PORT"));
        step(
                "CUP",
                "seals_read { readings { unit: '$UNIT1' number: 'QG-2001' whole: true at $AT }"
                        + " readings { unit: '$UNIT2' number: 'QG-2107' whole: true at $AT } }");
        resolve("reads as it should");
        step(
                "CUU",
                "irregularity_raised { kind: IRREGULARITY_KIND_LOCK_OPENED units: '$UNIT2' note:"
                        + " 'EL-1107' }");
        resolve("new lock", "seals" + NEW_SEALS);
    }

    private void resolve(String reason, String... seals) {
        step(
                "CUU",
                "irregularity_resolved { irregularity: '$OPEN' reason: '"
                        + reason
                        + "' "
                        + String.join(" ", seals)
                        + " at $AT }");
    }

    private void atThePlant() {
        step("CUU", "arrival_verified { seen" + SEALS + "at $AT }");
        step("CUU", "arrival_verified { seen" + NEW_SEALS + "at $AT }");
        check("CUU", "FOREIGN_MATTER", "");
        check("CUU", "SOLID_WASTE", "");
        check("CUU", "WEIGHT_SURVEY", "");
        step("CUU", "sample_taken { sample: 'S-26-0908' increments: 40 parts: 3 at $AT }");
        step("CUU", "sample_sent { sample: 'S-26-0908' laboratory: 'LAB' seal: 'SM-441' at $AT }");
        step("LAB", "sample_received { sample: 'S-26-0908' seal: 'SM-441' whole: true at $AT }");
        step(
                "CUU",
                "conditions_set { forbidden: GOODS_USE_SELL forbidden: GOODS_USE_MIX until $UNTIL"
                        + " reason: 'H-LAB' }");
    }

    private void toTheEnd() {
        report("report: '90-1' " + RESULTS.replace("0.21", "0.31"));
        report("report: '90-2' corrects: '90-1' " + RESULTS);
        step("DCL", "declaration_completed { at $AT }");
        step("CUU", "duty_settled { reference: 'T-26-0910' at $AT }");
        step("CUU", "released { basis_sha256: '$BASIS' }");
        step("CUU", "closed {}");
    }

    private void check(String party, String kind, String more) {
        step(
                party,
                "check_made { kind: CUSTOMS_CHECK_%s passed: true %s at $AT }"
                        .formatted(kind, more));
    }

    private void report(String found) {
        step("LAB", "result_reported { sample: 'S-26-0908' " + found + " at $AT }");
    }

    private void step(String party, String text) {
        steps.add(
                new CaseLives.Step(
                        party,
                        (view, _, request) -> CaseLives.taking(view, request, read(text, view))));
    }

    private CaseStep.Builder read(String text, CaseView view) {
        var known = view.getSupervision();
        var open =
                known.getIrregularitiesList().stream()
                        .filter(one -> one.getResolvedBy().isEmpty())
                        .map(IrregularityView::getId)
                        .findFirst()
                        .orElse("none");
        var whole =
                text.replace("$UNIT1", known.getUnits(0).getUnit())
                        .replace("$UNIT2", known.getUnits(known.getUnitsCount() - 1).getUnit())
                        .replace("$OPEN", open)
                        .replace("$BASIS", view.getBasisSha256())
                        .replace("$AT", minute(now.minus(Duration.ofHours(2))))
                        .replace("$THEN", minute(now.plus(Duration.ofDays(3))))
                        .replace("$UNTIL", timestamp(now.plus(Duration.ofDays(9))))
                        .replace("$DEADLINE", timestamp(now.plus(Duration.ofDays(3))));
        var step = CaseStep.newBuilder();
        try {
            TextFormat.merge(whole, step);
        } catch (TextFormat.ParseException e) {
            throw new AssertionError(whole, e);
        }
        return step;
    }

    private static String minute(Instant at) {
        return "{ instant { at "
                + timestamp(at)
                + " offset_minutes: 480 precision: TIME_PRECISION_MINUTE } }";
    }

    private static String timestamp(Instant at) {
        return "{ seconds: " + at.getEpochSecond() + " }";
    }
}
