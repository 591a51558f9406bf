package io.yidan.codec.personal;

import io.yidan.waybill.value.Sealed;

import java.util.Optional;

/** Where names and numbers of people are sealed and opened. */
public interface PersonalVault {

    /** Seals a name or number told by a party; the same person told again by the same party is the same subject. */
    Sealed seal(String toldBy, String clear);

    /** In clear, or nothing once the key is erased. */
    Optional<String> open(Sealed sealed);
}
