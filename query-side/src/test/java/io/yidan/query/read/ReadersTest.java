package io.yidan.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReadersTest {
    private final Readers readers = new Readers(1);

    @Test
    void who_comes_while_all_places_are_taken_is_turned_away_at_once() throws Exception {
        var looked =
                readers.admit(
                        () -> {
                            assertThat(readers.admit(Look.NotFound::new))
                                    .isEqualTo(new Look.Busy());
                            return new Look.Behind(3);
                        });

        assertThat(looked).isEqualTo(new Look.Behind(3));
        assertThat(readers.admit(Look.NotFound::new)).isEqualTo(new Look.NotFound());
    }

    @Test
    void a_place_is_free_again_when_reading_failed() throws Exception {
        assertThatThrownBy(
                        () ->
                                readers.admit(
                                        () -> {
                                            throw new IllegalStateException("no database");
                                        }))
                .hasMessage("no database");

        assertThat(readers.admit(Look.NotFound::new)).isEqualTo(new Look.NotFound());
    }
}
