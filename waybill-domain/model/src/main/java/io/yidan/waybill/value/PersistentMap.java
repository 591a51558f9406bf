package io.yidan.waybill.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A map that never changes: {@link #with} gives a new one and copies only one bucket of the old. Keeps the state of a
 * waybill with thousands of facts cheap to advance by one.
 */
public final class PersistentMap<K, V> {
    private static final int LOAD = 8;
    private final Map.Entry<K, V>[][] buckets;
    private final int size;

    private PersistentMap(Map.Entry<K, V>[][] buckets, int size) {
        this.buckets = buckets;
        this.size = size;
    }

    public static <K, V> PersistentMap<K, V> empty() {
        return new PersistentMap<>(table(16), 0);
    }

    public int size() {
        return size;
    }

    public Optional<V> get(K key) {
        var bucket = buckets[slot(key, buckets.length)];
        if (bucket != null) {
            for (var entry : bucket) {
                if (entry.getKey().equals(key)) {
                    return Optional.of(entry.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** The same map with this key mapped to this value. */
    public PersistentMap<K, V> with(K key, V value) {
        var roomy = size >= buckets.length * LOAD ? grown() : buckets.clone();
        int slot = slot(key, roomy.length);
        int change = put(roomy, slot, Map.entry(key, value));
        return new PersistentMap<>(roomy, size + change);
    }

    /** All values, in no order that means anything. */
    public List<V> values() {
        List<V> all = new ArrayList<>(size);
        forEach(entry -> all.add(entry.getValue()));
        return all;
    }

    public void forEach(Consumer<Map.Entry<K, V>> action) {
        for (var bucket : buckets) {
            if (bucket != null) {
                for (var entry : bucket) {
                    action.accept(entry);
                }
            }
        }
    }

    private Map.Entry<K, V>[][] grown() {
        Map.Entry<K, V>[][] bigger = table(buckets.length * 2);
        forEach(entry -> put(bigger, slot(entry.getKey(), bigger.length), entry));
        return bigger;
    }

    private static <K, V> int put(Map.Entry<K, V>[][] table, int slot, Map.Entry<K, V> entry) {
        var old = table[slot];
        int count = old == null ? 0 : old.length;
        for (int i = 0; i < count; i++) {
            if (old[i].getKey().equals(entry.getKey())) {
                table[slot] = old.clone();
                table[slot][i] = entry;
                return 0;
            }
        }
        table[slot] = old == null ? row() : Arrays.copyOf(old, count + 1);
        table[slot][count] = entry;
        return 1;
    }

    private static int slot(Object key, int length) {
        int hash = key.hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 16) & length - 1;
    }

    @SuppressWarnings("unchecked")
    private static <K, V> Map.Entry<K, V>[][] table(int length) {
        return (Map.Entry<K, V>[][]) new Map.Entry<?, ?>[length][];
    }

    @SuppressWarnings("unchecked")
    private static <K, V> Map.Entry<K, V>[] row() {
        return (Map.Entry<K, V>[]) new Map.Entry<?, ?>[1];
    }
}
