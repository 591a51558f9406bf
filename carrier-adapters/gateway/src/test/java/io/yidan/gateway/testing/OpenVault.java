package io.yidan.gateway.testing;

import io.yidan.codec.personal.PersonalVault;
import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.Sealed;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Keeps what is personal as it is, for tests that look at the door and not at the seal. */
public final class OpenVault implements PersonalVault {
    @Override
    public Sealed seal(String toldBy, String clear) {
        return new Sealed(toldBy, 1, Bytes.of(clear.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<String> open(Sealed sealed) {
        return Optional.of(new String(sealed.ciphertext().toArray(), StandardCharsets.UTF_8));
    }
}
