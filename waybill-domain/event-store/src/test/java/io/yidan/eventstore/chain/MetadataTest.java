package io.yidan.eventstore.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yidan.eventstore.Segment;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class MetadataTest {
    private static final byte[] SECRET = new byte[16];
    private static final List<Segment> SEGMENTS =
            List.of(
                    new Segment((byte) 1, new byte[300]),
                    new Segment((byte) 2, new byte[0]),
                    new Segment((byte) 5, new byte[] {9}));

    @Test
    void what_is_written_is_read_again() {
        Metadata read = Metadata.parse(Metadata.of(SECRET, SEGMENTS).bytes());

        assertThat(read.secret()).isEqualTo(SECRET);
        assertThat(read.spans())
                .containsExactly(
                        new Metadata.Span((byte) 1, 300),
                        new Metadata.Span((byte) 2, 0),
                        new Metadata.Span((byte) 5, 1));
    }

    @Test
    void a_payload_is_cut_where_its_segments_end() {
        byte[] payload = new byte[301];
        payload[300] = 9;

        List<Segment> cut = Metadata.of(SECRET, SEGMENTS).cut(payload);

        assertThat(cut.get(0).bytes()).hasSize(300);
        assertThat(cut.get(1).bytes()).isEmpty();
        assertThat(cut.get(2).bytes()).containsExactly(9);
    }

    @Test
    void a_payload_of_another_length_is_refused() {
        assertThatThrownBy(() -> Metadata.of(SECRET, SEGMENTS).cut(new byte[300]))
                .hasMessageContaining("add up to 301");
    }

    @Test
    void metadata_cut_short_is_refused() {
        byte[] bytes = Metadata.of(SECRET, SEGMENTS).bytes();

        assertThatThrownBy(() -> Metadata.parse(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Metadata.parse(new byte[3])).hasMessageContaining("unknown form");
    }

    @Test
    void a_length_spelled_longer_than_needed_is_refused() {
        byte[] bytes = Arrays.copyOf(Metadata.of(SECRET, List.of()).bytes(), 20);
        bytes[17] = 1;
        bytes[18] = (byte) 0x80;

        assertThatThrownBy(() -> Metadata.parse(bytes)).hasMessageContaining("shortest form");
    }
}
