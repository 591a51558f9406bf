package io.yidan.waybill.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class PersistentMapTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20260831})
    void it_holds_what_a_hash_map_holds(long seed) {
        var random = new Random(seed);
        var expected = new HashMap<Integer, Integer>();
        var map = PersistentMap.<Integer, Integer>empty();
        for (int i = 0; i < 3000; i++) {
            int key = random.nextInt(1500);
            expected.put(key, i);
            map = map.with(key, i);
            assertThat(map.size()).isEqualTo(expected.size());
            assertThat(map.get(key)).contains(i);
        }
        assertSame(map, expected);
        assertThat(map.get(-1)).isEmpty();
    }

    @Test
    void an_older_map_is_not_touched_by_a_newer_one() {
        var random = new Random(7);
        List<PersistentMap<Integer, Integer>> maps = new ArrayList<>();
        List<Map<Integer, Integer>> copies = new ArrayList<>();
        var map = PersistentMap.<Integer, Integer>empty();
        var expected = new HashMap<Integer, Integer>();
        for (int i = 0; i < 400; i++) {
            maps.add(map);
            copies.add(Map.copyOf(expected));
            int key = random.nextInt(200);
            map = map.with(key, i);
            expected.put(key, i);
        }
        for (int i = 0; i < maps.size(); i++) {
            assertSame(maps.get(i), copies.get(i));
        }
    }

    @Test
    void keys_of_one_hash_live_side_by_side() {
        var map = PersistentMap.<String, Integer>empty().with("Aa", 1).with("BB", 2).with("Aa", 3);

        assertThat(map.get("Aa")).contains(3);
        assertThat(map.get("BB")).contains(2);
        assertThat(map.size()).isEqualTo(2);
    }

    private static void assertSame(
            PersistentMap<Integer, Integer> map, Map<Integer, Integer> expected) {
        var found = new HashMap<Integer, Integer>();
        map.forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        assertThat(found).isEqualTo(expected);
        assertThat(map.values()).containsExactlyInAnyOrderElementsOf(expected.values());
    }
}
