package io.yidan.query.tracking;

import org.springframework.jdbc.core.JdbcTemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import javax.sql.DataSource;

/** The read models a second time, under names of their own, made by the same scripts as the first. */
final class Twins {
    /** What the names of the tables being built end in. */
    static final String NEXT = "_next";

    private static final String OLD = "_old";
    private static final Map<String, String> SCRIPTS =
            Map.of(
                    HeadTable.NAME,
                    "/db/read/V132__waybill_head.sql",
                    "waybill_find",
                    "/db/read/V130__waybill_find.sql",
                    "waybill_list",
                    "/db/read/V131__waybill_list.sql");

    private final JdbcTemplate jdbc;

    Twins(DataSource projector) {
        this.jdbc = new JdbcTemplate(projector);
    }

    /** Makes them empty; what an earlier rebuild left is dropped. */
    void make() {
        SCRIPTS.forEach(
                (table, script) -> {
                    jdbc.execute("DROP TABLE IF EXISTS read." + table + NEXT);
                    jdbc.execute(
                            text(script)
                                    .replace("read." + table, "read." + table + NEXT)
                                    .replace("${reader_role}", reader(table)));
                });
    }

    /** Puts them in the place of the first ones, which are dropped. To be called within a transaction. */
    void swap() {
        for (String table : SCRIPTS.keySet()) {
            jdbc.execute("ALTER TABLE read.%1$s RENAME TO %1$s%2$s".formatted(table, OLD));
            jdbc.execute("ALTER TABLE read.%1$s%2$s RENAME TO %1$s".formatted(table, NEXT));
            jdbc.execute("DROP TABLE read." + table + OLD);
        }
    }

    /** Whether a live table has no row at all. */
    boolean anyEmpty() {
        return SCRIPTS.keySet().stream()
                .anyMatch(
                        table ->
                                jdbc.queryForObject(
                                        "SELECT NOT EXISTS (SELECT FROM read." + table + ")",
                                        Boolean.class));
    }

    /** Who the policy of the live table is for. */
    private String reader(String table) {
        return jdbc.queryForObject(
                "SELECT quote_ident(roles[1]) FROM pg_policies WHERE schemaname = 'read' AND"
                        + " tablename = ?",
                String.class,
                table);
    }

    private static String text(String script) {
        try (var in = Twins.class.getResourceAsStream(script)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
