package io.yidan.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class RolesTest {
    private static final String LOG = "yidan_test_log";
    private static final String PROJECTOR = "yidan_test_projector";
    private static final String READER = "yidan_test_reader";
    private static final List<String> ROLES = List.of(LOG, PROJECTOR, READER);
    private final TestDatabase database = TestPostgres.fresh();

    @BeforeEach
    void three_roles() {
        ROLES.forEach(role -> database.execute("CREATE ROLE %s NOLOGIN".formatted(role)));
        grant();
    }

    @AfterEach
    void no_roles() {
        ROLES.forEach(
                role -> database.execute("DROP OWNED BY %1$s; DROP ROLE %1$s".formatted(role)));
    }

    @Test
    void the_log_role_adds_and_never_changes() {
        as(LOG, "INSERT INTO log.stream VALUES (1, 'W')");
        as(LOG, "UPDATE log.log_head SET position = 1");
        refused(LOG, "UPDATE log.event SET version = 1");
        refused(LOG, "DELETE FROM log.event");
        refused(LOG, "DELETE FROM log.stream");
        refused(LOG, "INSERT INTO log.log_head VALUES (true, 1, now())");
        refused(LOG, "TRUNCATE log.event");
    }

    @Test
    void the_projector_reads_the_log_and_owns_what_is_derived() {
        as(PROJECTOR, "SELECT * FROM log.event");
        as(PROJECTOR, "CREATE TABLE read.model (id int)");
        refused(PROJECTOR, "INSERT INTO log.stream VALUES (2, 'X')");
        refused(PROJECTOR, "UPDATE log.log_head SET position = 9");
    }

    @Test
    void the_reader_sees_nothing_of_the_log() {
        refused(READER, "SELECT * FROM log.event");
        refused(READER, "CREATE TABLE read.mine (id int)");
    }

    @Test
    void granting_twice_changes_nothing() {
        grant();

        as(LOG, "SELECT * FROM log.number");
    }

    @Test
    void every_table_and_column_says_what_it_is() {
        assertThat(
                        database.ask(
                                """
                                SELECT c.relname || '.' || coalesce(a.attname, '')
                                FROM pg_class c
                                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum >= 0
                                WHERE c.relnamespace = 'log'::regnamespace AND c.relkind = 'r'
                                    AND (col_description(c.oid, a.attnum) IS NULL
                                        OR obj_description(c.oid, 'pg_class') IS NULL)
                                """))
                .isEmpty();
    }

    private void grant() {
        database.run(
                "/db/roles/R__grants.sql",
                "log_role",
                LOG,
                "projector_role",
                PROJECTOR,
                "reader_role",
                READER);
    }

    private void as(String role, String sql) {
        database.execute("SET ROLE %s; %s".formatted(role, sql));
    }

    private void refused(String role, String sql) {
        assertThatThrownBy(() -> as(role, sql)).hasStackTraceContaining("permission denied");
    }
}
