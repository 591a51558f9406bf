package io.yidan.codec.sample;

import io.yidan.codec.personal.SubjectKeys;
import io.yidan.waybill.value.Bytes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Keys of people kept for the length of a test. */
public final class InMemoryKeys implements SubjectKeys {
    private final Map<Bytes, Row> rows = new HashMap<>();

    @Override
    public Row findOrKeep(Bytes fingerprint, Supplier<Row> fresh) {
        return rows.computeIfAbsent(fingerprint, _ -> fresh.get());
    }

    @Override
    public Optional<Row> find(String subject, long keyId) {
        return rows.values().stream()
                .filter(row -> row.subject().equals(subject) && row.keyId() == keyId)
                .findFirst();
    }

    public void erase(Bytes fingerprint) {
        rows.remove(fingerprint);
    }
}
