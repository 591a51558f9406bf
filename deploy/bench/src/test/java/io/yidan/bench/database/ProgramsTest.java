package io.yidan.bench.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProgramsTest {

    @Test
    void the_figure_is_read_from_what_pgbench_prints() {
        assertThat(
                        Pgbench.tps(
                                """
                                number of failed transactions: 0 (0.000%)
                                latency average = 1.417 ms
                                initial connection time = 24.018 ms
                                tps = 22582.734116 (without initial connection time)
                                """))
                .isEqualTo(22_582.734116);
        assertThatThrownBy(() -> Pgbench.tps("pgbench: error: connection failed"))
                .hasMessageContaining("connection failed");
    }

    @Test
    void the_time_of_a_sync_is_that_of_one_write_by_fdatasync() {
        assertThat(
                        Disk.micros(
                                """
                                Compare file sync methods using one 8kB write:
                                        open_datasync                     11013.913 ops/sec      91 usecs/op
                                        fdatasync                         10541.123 ops/sec      95 usecs/op
                                        fsync                              9876.500 ops/sec     101 usecs/op

                                Compare file sync methods using two 8kB writes:
                                        fdatasync                          9000.000 ops/sec     111 usecs/op
                                """))
                .hasValue(95);
        assertThat(Disk.micros("nothing")).isEmpty();
    }

    @Test
    void a_database_is_found_by_its_address() {
        var access = Access.of("jdbc:postgresql://db.example:6432/yidan?ssl=true", "owner", "x");
        assertThat(access.host()).isEqualTo("db.example");
        assertThat(access.port()).isEqualTo(6432);
        assertThat(access.database()).isEqualTo("yidan");
        assertThat(Access.of("jdbc:postgresql://db/yidan", "owner", "").port()).isEqualTo(5432);
        assertThat(access).asString().doesNotContain("x\"").doesNotContain("password");
        assertThatThrownBy(() -> Access.of("db:5432", "owner", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
