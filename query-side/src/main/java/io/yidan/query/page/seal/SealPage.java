package io.yidan.query.page.seal;

import io.yidan.proto.tracking.v1.Stage;
import io.yidan.proto.tracking.v1.UnitView;
import io.yidan.proto.type.v1.LegPlan;
import io.yidan.proto.type.v1.PartyRole;
import io.yidan.proto.type.v1.Place;
import io.yidan.proto.type.v1.SealCondition;
import io.yidan.query.page.part.Parts;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Names;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Units and places to choose from; numbers of seals are not among what the page knows. */
public record SealPage(Scene scene) {
    private static final Set<Stage> ON_THE_WAY =
            Set.of(Stage.STAGE_ISSUED, Stage.STAGE_IN_EXECUTION, Stage.STAGE_DELIVERED);
    private static final Set<PartyRole> READERS =
            Set.of(
                    PartyRole.PARTY_ROLE_CONSIGNEE,
                    PartyRole.PARTY_ROLE_CUSTOMS_PORT,
                    PartyRole.PARTY_ROLE_CUSTOMS_UNLOADING);

    /** A choice of a field: its value and what it is called. */
    public record Choice(String value, String text) {}

    /** Whether the reader is one who meets the seals on the way. */
    public static boolean isFor(Scene scene) {
        var content = scene.view().getContent();
        return ON_THE_WAY.contains(scene.view().getStage())
                && (content.getLegsList().stream()
                                .anyMatch(leg -> leg.getCarrier().equals(scene.reader()))
                        || content.getPartiesList().stream()
                                .filter(party -> party.getParty().equals(scene.reader()))
                                .anyMatch(party -> READERS.contains(party.getRole())));
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

    public List<Choice> units() {
        return scene.view().getUnitsList().stream()
                .map(unit -> new Choice(unit.getUnit(), Names.unit(unit.getUnit())))
                .toList();
    }

    public List<Choice> states() {
        return Stream.of(
                        SealCondition.SEAL_CONDITION_INTACT,
                        SealCondition.SEAL_CONDITION_DAMAGED,
                        SealCondition.SEAL_CONDITION_BROKEN,
                        SealCondition.SEAL_CONDITION_MISSING)
                .map(Enum::name)
                .map(
                        name ->
                                new Choice(
                                        name.replaceFirst("^SEAL_CONDITION_", ""),
                                        scene.say("seal." + name)))
                .toList();
    }

    /** Places of the way, that where goods were heard of last first. */
    public List<Choice> places() {
        var legs = scene.view().getContent().getLegsList();
        return Stream.concat(last().stream(), legs.stream().flatMap(leg -> ends(leg)))
                .map(place -> new Choice(value(place), scene.names().place(place)))
                .distinct()
                .toList();
    }

    /** Now, as a field for a time has it, by the clocks of Beijing. */
    public String now() {
        return scene.face().field();
    }

    private Optional<Place> last() {
        return scene.view().getUnitsList().stream()
                .filter(UnitView::hasPlace)
                .map(UnitView::getPlace)
                .findFirst();
    }

    private static Stream<Place> ends(LegPlan leg) {
        return Stream.of(leg.getFrom(), leg.getTo());
    }

    private static String value(Place place) {
        return place.getScheme().name().replaceFirst("^PLACE_SCHEME_", "") + " " + place.getCode();
    }
}
