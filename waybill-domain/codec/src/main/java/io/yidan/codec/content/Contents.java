package io.yidan.codec.content;

import io.yidan.codec.At;
import io.yidan.codec.Canonical;
import io.yidan.codec.Maybe;
import io.yidan.codec.type.Parties;
import io.yidan.codec.type.Persons;
import io.yidan.codec.type.Units;
import io.yidan.proto.type.v1.CargoLine;
import io.yidan.proto.type.v1.WaybillContent;
import io.yidan.waybill.value.Bytes;

import java.util.List;

/** What a waybill says, on the wire and in the model. */
public final class Contents {
    private static final Canonical CANONICAL = Canonical.leavingOut(field -> false);

    private Contents() {}

    public static io.yidan.waybill.content.WaybillContent read(
            WaybillContent told, At at, Persons persons) {
        return new io.yidan.waybill.content.WaybillContent(
                at.each("parties", told.getPartiesList(), Parties::read),
                at.each(
                        "contacts",
                        told.getContactsList(),
                        (contact, here) -> Parties.read(contact, here, persons)),
                at.each("cargo_lines", told.getCargoLinesList(), CargoLines::read),
                at.each("units", told.getUnitsList(), Units::read),
                at.each("legs", told.getLegsList(), Legs::read),
                Maybe.when(told.hasTerms(), () -> Terms.read(told.getTerms(), at.in("terms"))));
    }

    public static WaybillContent write(io.yidan.waybill.content.WaybillContent content) {
        var wire =
                WaybillContent.newBuilder()
                        .addAllParties(content.parties().stream().map(Parties::write).toList())
                        .addAllContacts(content.contacts().stream().map(Parties::write).toList())
                        .addAllCargoLines(content.cargo().stream().map(CargoLines::write).toList())
                        .addAllUnits(content.units().stream().map(Units::write).toList())
                        .addAllLegs(content.legs().stream().map(Legs::write).toList());
        content.terms().map(Terms::write).ifPresent(wire::setTerms);
        return wire.build();
    }

    /** Lines of goods by themselves. */
    public static List<io.yidan.waybill.content.CargoLine> cargo(List<CargoLine> told, At at) {
        return at.each("cargo_lines", told, CargoLines::read);
    }

    public static List<CargoLine> cargo(List<io.yidan.waybill.content.CargoLine> lines) {
        return lines.stream().map(CargoLines::write).toList();
    }

    /** What issuing fixes: a hash over the content in its stored form, left out what is personal. */
    public static Bytes hash(io.yidan.waybill.content.WaybillContent content) {
        return CANONICAL.hash(write(content));
    }
}
