package io.yidan.query.page.words;

import io.yidan.codec.At;
import io.yidan.codec.type.Places;
import io.yidan.proto.type.v1.Place;
import io.yidan.query.parties.Parties;
import io.yidan.waybill.id.PartyId;

import java.util.Optional;

/** What the exchange itself calls places and parties, for where a waybill gives a code alone. */
public record Directory(io.yidan.query.places.Places places, Parties parties) {

    public Optional<String> place(Place place, Words words) {
        var known = places.named(Places.read(place, At.TOP));
        return Optional.of(words.either(known.nameZh(), known.nameEn()))
                .filter(name -> !name.isEmpty());
    }

    /** The name of a party, or its code if it has none here. */
    public String called(String code, Words words) {
        return party(code, words).orElse(code);
    }

    public Optional<String> party(String code, Words words) {
        return parties.find(new PartyId(code))
                .map(party -> words.either(party.nameZh(), party.nameEn()))
                .filter(name -> !name.isEmpty());
    }
}
