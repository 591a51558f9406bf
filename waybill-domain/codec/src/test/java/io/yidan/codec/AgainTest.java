package io.yidan.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

class AgainTest {

    @Test
    void equal_values_are_one_object() {
        var first = Again.of(new UnitId("DEMU3000025"));

        assertThat(Again.of(new UnitId("DEMU3000025"))).isSameAs(first);
        assertThat(Again.of(new UnitId("DEMU3000030"))).isNotEqualTo(first);
    }

    @Test
    void values_of_other_kinds_are_never_mixed_up() {
        assertThat(Again.of(new PartyId("KZR"))).isEqualTo(new PartyId("KZR"));
        assertThat((Object) Again.of("KZR")).isEqualTo("KZR");
        assertThat((Object) Again.of(Record.of("KZR"))).isEqualTo(Record.of("KZR"));
    }

    @Test
    void what_was_pushed_out_comes_back_as_it_was() {
        IntStream.range(0, 50_000)
                .forEach(n -> assertThat(Again.of("unit " + n)).isEqualTo("unit " + n));
        assertThat(Again.of("unit 7")).isEqualTo("unit 7");
    }

    /** Says it is equal to its text, which is no business of ours. */
    private record Record(String text) {
        static Record of(String text) {
            return new Record(text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }
}
