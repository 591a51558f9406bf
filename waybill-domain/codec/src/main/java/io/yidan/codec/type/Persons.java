package io.yidan.codec.type;

import com.google.protobuf.ByteString;

import io.yidan.codec.At;
import io.yidan.codec.Unreadable;
import io.yidan.codec.personal.PersonalVault;
import io.yidan.proto.type.v1.Personal;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.Sealed;

/** Names and numbers of people, which the model knows only sealed. */
public interface Persons {

    Sealed read(Personal told, At at);

    /** As told by a party: comes in clear and is sealed; something already sealed is refused. */
    static Persons toldBy(PartyId party, PersonalVault vault) {
        return (told, at) ->
                switch (told.getFormCase()) {
                    case CLEAR -> vault.seal(party.value(), told.getClear());
                    case SEALED ->
                            throw at.in("sealed")
                                    .wrong(
                                            Unreadable.Code.PERSONAL_SEALED,
                                            "only the exchange seals what is personal");
                    case FORM_NOT_SET ->
                            throw at.wrong(Unreadable.Code.FIELD_MISSING, "must be given");
                };
    }

    /** As kept by the exchange: sealed. */
    static Persons asKept() {
        return (kept, at) ->
                switch (kept.getFormCase()) {
                    case SEALED -> sealed(kept.getSealed());
                    case CLEAR, FORM_NOT_SET ->
                            throw at.wrong(
                                    Unreadable.Code.FIELD_MISSING,
                                    "what is personal is kept sealed");
                };
    }

    private static Sealed sealed(io.yidan.proto.type.v1.Sealed kept) {
        return new Sealed(
                kept.getSubject(), kept.getKeyId(), Bytes.of(kept.getCiphertext().toByteArray()));
    }

    /** As kept, so that only a door that may can open it. */
    static Personal write(Sealed sealed) {
        return Personal.newBuilder()
                .setSealed(
                        io.yidan.proto.type.v1.Sealed.newBuilder()
                                .setSubject(sealed.subject())
                                .setKeyId(sealed.keyId())
                                .setCiphertext(ByteString.copyFrom(sealed.ciphertext().toArray())))
                .build();
    }
}
