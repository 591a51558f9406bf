package io.yidan.codec.type;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.proto.type.v1.PartyRole;
import io.yidan.waybill.content.Contact;
import io.yidan.waybill.content.Party;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.SocialCreditCode;

/** Parties, their parts and the people to reach there, on the wire and in the model. */
public final class Parties {
    private Parties() {}

    public static Party read(io.yidan.proto.type.v1.Party told, At at) {
        return new Party(
                role(told.getRole(), at.in("role")),
                at.read("party", told.getParty(), PartyId::new),
                told.getNameZh(),
                told.getNameEn(),
                Maybe.text(
                        told.getSocialCreditCode(),
                        code -> at.read("social_credit_code", code, SocialCreditCode::parse)));
    }

    public static io.yidan.proto.type.v1.Party write(Party party) {
        return io.yidan.proto.type.v1.Party.newBuilder()
                .setRole(write(party.role()))
                .setParty(party.id().value())
                .setNameZh(party.nameZh())
                .setNameEn(party.nameEn())
                .setSocialCreditCode(Maybe.text(party.creditCode()))
                .build();
    }

    public static Contact read(io.yidan.proto.type.v1.Contact told, At at, Persons persons) {
        return new Contact(
                role(told.getRole(), at.in("role")),
                persons.read(told.getPerson(), at.in("person")));
    }

    public static io.yidan.proto.type.v1.Contact write(Contact contact) {
        return io.yidan.proto.type.v1.Contact.newBuilder()
                .setRole(write(contact.role()))
                .setPerson(Persons.write(contact.person()))
                .build();
    }

    public static io.yidan.waybill.content.PartyRole role(PartyRole told, At at) {
        return switch (told) {
            case PARTY_ROLE_SHIPPER -> io.yidan.waybill.content.PartyRole.SHIPPER;
            case PARTY_ROLE_CONSIGNEE -> io.yidan.waybill.content.PartyRole.CONSIGNEE;
            case PARTY_ROLE_OPERATOR -> io.yidan.waybill.content.PartyRole.OPERATOR;
            case PARTY_ROLE_DECLARANT -> io.yidan.waybill.content.PartyRole.DECLARANT;
            case PARTY_ROLE_CUSTOMS_PORT -> io.yidan.waybill.content.PartyRole.CUSTOMS_PORT;
            case PARTY_ROLE_CUSTOMS_UNLOADING ->
                    io.yidan.waybill.content.PartyRole.CUSTOMS_UNLOADING;
            case PARTY_ROLE_LABORATORY -> io.yidan.waybill.content.PartyRole.LABORATORY;
            case PARTY_ROLE_NOTIFY -> io.yidan.waybill.content.PartyRole.NOTIFY;
            case PARTY_ROLE_UNSPECIFIED, UNRECOGNIZED -> throw at.unknown(told);
        };
    }

    public static PartyRole write(io.yidan.waybill.content.PartyRole role) {
        return switch (role) {
            case SHIPPER -> PartyRole.PARTY_ROLE_SHIPPER;
            case CONSIGNEE -> PartyRole.PARTY_ROLE_CONSIGNEE;
            case OPERATOR -> PartyRole.PARTY_ROLE_OPERATOR;
            case DECLARANT -> PartyRole.PARTY_ROLE_DECLARANT;
            case CUSTOMS_PORT -> PartyRole.PARTY_ROLE_CUSTOMS_PORT;
            case CUSTOMS_UNLOADING -> PartyRole.PARTY_ROLE_CUSTOMS_UNLOADING;
            case LABORATORY -> PartyRole.PARTY_ROLE_LABORATORY;
            case NOTIFY -> PartyRole.PARTY_ROLE_NOTIFY;
        };
    }
}
