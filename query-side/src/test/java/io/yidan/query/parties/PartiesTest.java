package io.yidan.query.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yidan.waybill.id.PartyId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class PartiesTest {
    @TempDir Path folder;

    @Test
    void the_parties_of_the_demo_are_known_in_the_demo_only_and_say_so() {
        assertThat(Parties.with(List.of(), false).all()).isEmpty();
        assertThat(Parties.with(List.of(), true).all())
                .hasSize(15)
                .allSatisfy(
                        party -> {
                            assertThat(party.demo()).isTrue();
                            assertThat(party.nameZh()).contains("示例");
                            assertThat(party.nameEn()).containsIgnoringCase("demo");
                        });
    }

    @Test
    void a_file_names_parties_and_goes_before_the_demo() throws IOException {
        var parties = Parties.with(List.of(file("CNR,某铁路,A railway,9165 2301 DEM0 0001 47")), true);

        var railway = parties.find(new PartyId("CNR")).orElseThrow();
        assertThat(railway.nameEn()).isEqualTo("A railway");
        assertThat(railway.demo()).isFalse();
        assertThat(railway.creditCode().orElseThrow().value()).isEqualTo("91652301DEM0000147");
        assertThat(parties.find(new PartyId("NOBODY"))).isEmpty();
    }

    @Test
    void a_credit_code_that_does_not_check_stops_the_reading_and_says_where() throws IOException {
        var file = file("CNR,某铁路,A railway,91652301DEM0000148");

        assertThatThrownBy(() -> Parties.with(List.of(file), false))
                .hasMessageContaining("parties.csv, entry 1")
                .hasMessageContaining("should be 7");
    }

    private Path file(String line) throws IOException {
        return Files.writeString(folder.resolve("parties.csv"), "code,zh,en,uscc\n" + line + "\n");
    }
}
