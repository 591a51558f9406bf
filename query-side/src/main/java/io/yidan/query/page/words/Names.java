package io.yidan.query.page.words;

import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.proto.type.v1.LegPlan;
import io.yidan.proto.type.v1.Party;
import io.yidan.proto.type.v1.PartyRole;
import io.yidan.proto.type.v1.Place;
import io.yidan.proto.type.v1.UnitKind;
import io.yidan.proto.type.v1.VehiclePlate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What parties, places and units of one waybill are called. */
public final class Names {
    private static final Pattern CONTAINER = Pattern.compile("([A-Z]{4})([0-9]{6})([0-9])");
    private final Words words;
    private final WaybillView view;
    private final Directory directory;
    private final Map<String, String> parties = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    public Names(Words words, WaybillView view, Directory directory) {
        this.words = words;
        this.view = view;
        this.directory = directory;
        for (LegPlan leg : view.getContent().getLegsList()) {
            parties.put(
                    leg.getCarrier(), words.either(leg.getCarrierNameZh(), leg.getCarrierNameEn()));
            places.put(key(leg.getFrom()), leg.getFrom());
            places.put(key(leg.getTo()), leg.getTo());
        }
        for (Party party : view.getContent().getPartiesList()) {
            parties.put(party.getParty(), words.either(party.getNameZh(), party.getNameEn()));
        }
    }

    /** The name of a party as the waybill has it, else as the exchange knows it, else its code. */
    public String party(String code) {
        String name = parties.getOrDefault(code, "");
        return name.isEmpty() ? directory.called(code, words) : name;
    }

    /** The name of the first party in a role. */
    public String role(PartyRole role) {
        return view.getContent().getPartiesList().stream()
                .filter(party -> party.getRole() == role)
                .findFirst()
                .map(party -> party(party.getParty()))
                .orElseGet(() -> words.say("role." + role.name()));
    }

    /** The name of a place as it was told, else as the waybill calls it, as the exchange knows it, else its code. */
    public String place(Place place) {
        String told = words.either(place.getNameZh(), place.getNameEn());
        if (!told.isEmpty()) {
            return told;
        }
        return Optional.ofNullable(places.get(key(place)))
                .map(known -> words.either(known.getNameZh(), known.getNameEn()))
                .filter(name -> !name.isEmpty())
                .or(() -> directory.place(place, words))
                .orElse(place.getCode());
    }

    /** A number as it is painted on a box, the check digit apart; other numbers as they are. */
    public static String unit(String number) {
        var container = CONTAINER.matcher(number);
        return container.matches() ? container.replaceAll("$1 $2 $3") : number;
    }

    /** A plate as it is read; a foreign one after its country. */
    public static String plate(VehiclePlate plate) {
        return plate.getCountry().equals("CN")
                ? plate.getNumber()
                : (plate.getCountry() + " " + plate.getNumber()).strip();
    }

    /** So many units, in words. */
    public String units(int count) {
        return words.say(boxesOnly() ? "boxes" : "units", count);
    }

    /** So many units of all, in words. */
    public String units(int count, int all) {
        return words.say(boxesOnly() ? "boxes.of" : "units.of", count, all);
    }

    private boolean boxesOnly() {
        return view.getContent().getUnitsList().stream()
                .allMatch(unit -> unit.getKind() == UnitKind.UNIT_KIND_CONTAINER);
    }

    private static String key(Place place) {
        return place.getScheme() + place.getCode();
    }
}
