package io.yidan.codec.content;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.codec.type.Parties;
import io.yidan.codec.type.Persons;
import io.yidan.codec.type.UnitIds;
import io.yidan.codec.type.Units;
import io.yidan.proto.type.v1.ContentChange;

/** What an amendment changes, on the wire and in the model. */
public final class ContentChanges {
    private ContentChanges() {}

    public static io.yidan.waybill.amend.ContentChange read(
            ContentChange told, At at, Persons persons) {
        return new io.yidan.waybill.amend.ContentChange(
                at.each("parties", told.getPartiesList(), Parties::read),
                at.each(
                        "contacts",
                        told.getContactsList(),
                        (contact, here) -> Parties.read(contact, here, persons)),
                at.each("cargo_lines", told.getCargoLinesList(), CargoLines::read),
                told.getRemovedCargoLinesList(),
                at.each("units", told.getUnitsList(), Units::read),
                UnitIds.readAll("removed_units", told.getRemovedUnitsList(), at),
                at.each("legs", told.getLegsList(), Legs::read),
                Maybe.when(told.hasTerms(), () -> Terms.read(told.getTerms(), at.in("terms"))));
    }

    public static ContentChange write(io.yidan.waybill.amend.ContentChange change) {
        var wire =
                ContentChange.newBuilder()
                        .addAllParties(change.parties().stream().map(Parties::write).toList())
                        .addAllContacts(change.contacts().stream().map(Parties::write).toList())
                        .addAllCargoLines(change.cargo().stream().map(CargoLines::write).toList())
                        .addAllRemovedCargoLines(change.cargoRemoved())
                        .addAllUnits(change.units().stream().map(Units::write).toList())
                        .addAllRemovedUnits(UnitIds.write(change.unitsRemoved()))
                        .addAllLegs(change.legs().stream().map(Legs::write).toList());
        change.terms().map(Terms::write).ifPresent(wire::setTerms);
        return wire.build();
    }
}
