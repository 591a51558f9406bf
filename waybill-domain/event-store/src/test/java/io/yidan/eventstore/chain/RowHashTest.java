package io.yidan.eventstore.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.eventstore.Segment;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

class RowHashTest {
    private static final byte[] SECRET = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final Segment OPEN = new Segment((byte) 1, new byte[] {1, 2, 3});
    private static final Segment PERSONAL = new Segment((byte) 5, new byte[] {4});

    @Test
    void the_hash_of_a_row_stays_what_it_was() {
        byte[] hash =
                RowHash.of(
                        RowHash.beforeFirst(),
                        42,
                        0,
                        7,
                        1_000_001,
                        SECRET,
                        List.of(OPEN, PERSONAL));

        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("12db6f07af9e6235dda58cc6c027115073fe0d642a5ec1f051c978af18b72d1e");
    }

    @Test
    void who_may_not_see_a_part_can_still_check_the_chain() {
        byte[] previous = RowHash.beforeFirst();
        byte[] whole = RowHash.of(previous, 42, 0, 7, 9, SECRET, List.of(OPEN, PERSONAL));

        byte[] personalHidden = RowHash.segment(SECRET, PERSONAL);
        byte[] checked =
                RowHash.ofHashes(
                        previous,
                        42,
                        0,
                        7,
                        9,
                        List.of(RowHash.segment(SECRET, OPEN), personalHidden));

        assertThat(checked).isEqualTo(whole);
    }

    @Test
    void equal_parts_of_two_events_or_groups_do_not_look_equal() {
        byte[] other = SECRET.clone();
        other[0]++;

        assertThat(RowHash.segment(SECRET, OPEN)).isNotEqualTo(RowHash.segment(other, OPEN));
        assertThat(RowHash.segment(SECRET, OPEN))
                .isNotEqualTo(RowHash.segment(SECRET, new Segment((byte) 2, OPEN.bytes())));
    }

    @Test
    void the_salt_of_a_part_is_a_public_recipe() throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
        byte[] expected = Arrays.copyOf(mac.doFinal(new byte[] {5}), 16);

        assertThat(RowHash.salt(SECRET, (byte) 5)).isEqualTo(expected);
    }
}
