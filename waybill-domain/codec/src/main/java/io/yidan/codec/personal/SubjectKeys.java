package io.yidan.codec.personal;

import io.yidan.waybill.value.Bytes;

import java.util.Optional;
import java.util.function.Supplier;

/** Where the key of each person is kept, wrapped by the master key. Deleting a row erases the person for good. */
public interface SubjectKeys {

    /**
     * The key of the person with this fingerprint; the fresh one is kept if there is none yet. When two ask at once both
     * get the one that was kept.
     */
    Row findOrKeep(Bytes fingerprint, Supplier<Row> fresh);

    /** The key by its name, or nothing once it is erased. */
    Optional<Row> find(String subject, long keyId);

    /** A key: whom it is for, which of theirs it is, and the key itself as only the master key opens it. */
    record Row(String subject, long keyId, Bytes wrapped) {}
}
