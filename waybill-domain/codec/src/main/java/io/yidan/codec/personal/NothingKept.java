package io.yidan.codec.personal;

import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.Sealed;

import java.util.Optional;

/** Stands where names are needed for nothing: keeps no name, makes no key, and cannot say who was meant. */
public final class NothingKept implements PersonalVault {
    private static final Sealed NOBODY = new Sealed("nobody", 0, Bytes.of(new byte[0]));

    @Override
    public Sealed seal(String toldBy, String clear) {
        return NOBODY;
    }

    @Override
    public Optional<String> open(Sealed sealed) {
        return Optional.empty();
    }
}
