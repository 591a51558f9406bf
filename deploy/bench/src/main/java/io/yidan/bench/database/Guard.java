package io.yidan.bench.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets no figure be taken on a database that answers before what it was told is safe. */
public final class Guard {
    private static final List<String> MUST_BE_ON =
            List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final List<String> WORTH_KNOWING =
            List.of(
                    "server_version",
                    "shared_buffers",
                    "max_wal_size",
                    "wal_sync_method",
                    "max_connections");

    private Guard() {}

    /** What is wrong with the settings; empty if answers are safe. */
    public static List<String> objections(Sql sql) {
        return MUST_BE_ON.stream()
                .filter(name -> !setting(sql, name).equals("on"))
                .map(name -> name + " is " + setting(sql, name) + ", not on")
                .toList();
    }

    /** The settings of the server that figures depend on. */
    public static Map<String, String> settings(Sql sql) {
        var found = new LinkedHashMap<String, String>();
        WORTH_KNOWING.forEach(name -> found.put("postgresql " + name, shown(sql, name)));
        return found;
    }

    private static String setting(Sql sql, String name) {
        return sql.text("SELECT setting FROM pg_settings WHERE name = ?", name);
    }

    private static String shown(Sql sql, String name) {
        return sql.text("SELECT current_setting(?)", name);
    }
}
