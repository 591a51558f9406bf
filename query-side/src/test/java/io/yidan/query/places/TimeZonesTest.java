package io.yidan.query.places;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

class TimeZonesTest {

    @Test
    void this_java_knows_that_kazakhstan_is_five_hours_east() {
        assertThatCode(TimeZones::check).doesNotThrowAnyException();
    }

    @Test
    void older_data_is_refused_with_what_to_do() {
        var old = ZoneRules.of(ZoneOffset.ofHours(6));

        assertThatThrownBy(() -> TimeZones.check(old))
                .hasMessageContaining("older than 2024a")
                .hasMessageContaining("is at +06:00")
                .hasMessageContaining("tzupdater");
    }
}
