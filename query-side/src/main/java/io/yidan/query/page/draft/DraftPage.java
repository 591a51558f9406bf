package io.yidan.query.page.draft;

import io.yidan.proto.type.v1.CargoLine;
import io.yidan.proto.type.v1.CommercialTerms;
import io.yidan.proto.type.v1.LegPlan;
import io.yidan.proto.type.v1.PartyRole;
import io.yidan.proto.type.v1.Unit;
import io.yidan.proto.type.v1.WaybillContent;
import io.yidan.query.page.part.Parts;
import io.yidan.query.page.part.Scene;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** What an earlier waybill said, to be said again: parties and places stay, the rest can be typed anew. */
public record DraftPage(Scene scene) {
    private static final int OPERATOR = 4;
    private static final int CUSTOMER = 8;

    /** A line of goods; weights in kilograms. */
    public record Line(int number, String goods, int packages, String gross, String net) {}

    /** A leg from place to place, with its carrier's code. */
    public record Leg(int number, String mode, String way, String carrier) {}

    /** Whether the reader writes drafts: the operator or the shipper of this waybill. */
    public static boolean isFor(Scene scene) {
        return scene.view().getContent().getPartiesList().stream()
                .filter(party -> party.getParty().equals(scene.reader()))
                .anyMatch(
                        party ->
                                party.getRole() == PartyRole.PARTY_ROLE_OPERATOR
                                        || party.getRole() == PartyRole.PARTY_ROLE_SHIPPER);
    }

    public String number() {
        return scene.view().getWaybillNumber();
    }

    public String printed() {
        return scene.view().getPrintedNumber();
    }

    public String goods() {
        return Parts.goods(scene) + " · " + Parts.way(scene);
    }

    /** The operator's part of the number. */
    public String operator() {
        return number().substring(0, OPERATOR);
    }

    /** The customer's part of the number. */
    public String customer() {
        return number().substring(OPERATOR, CUSTOMER);
    }

    /** All of the content but the people to reach, whose names are not copied. */
    public String content() {
        var content = said().toBuilder().clearContacts().build();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.toByteArray());
    }

    public List<Line> lines() {
        return said().getCargoLinesList().stream().map(this::line).toList();
    }

    public List<Leg> legs() {
        return said().getLegsList().stream().map(this::leg).toList();
    }

    public String units() {
        return said().getUnitsList().stream().map(Unit::getId).collect(Collectors.joining("\n"));
    }

    /** Whether the reader is shown terms; who is not cannot say them again. */
    public boolean hasTerms() {
        return said().hasTerms();
    }

    public CommercialTerms terms() {
        return said().getTerms();
    }

    private WaybillContent said() {
        return scene.view().getContent();
    }

    private Line line(CargoLine line) {
        return new Line(
                line.getLine(),
                scene.words().either(line.getDescriptionZh(), line.getDescriptionEn()),
                line.getPackages(),
                kilograms(line.getGrossGrams()),
                kilograms(line.getNetGrams()));
    }

    private Leg leg(LegPlan leg) {
        return new Leg(
                leg.getLeg(),
                scene.say("leg." + leg.getMode().name().replaceFirst("^LEG_MODE_", "")),
                scene.names().place(leg.getFrom()) + " → " + scene.names().place(leg.getTo()),
                leg.getCarrier());
    }

    private static String kilograms(long grams) {
        return BigDecimal.valueOf(grams, 3).stripTrailingZeros().toPlainString();
    }
}
