package io.yidan.bench.database;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The three users the exchange works as, made anew for each run, so that no fence is left out for speed. */
public final class Fences {
    private static final List<String> WORK = List.of("log", "projector", "reader");
    private final String password;

    private Fences(String password) {
        this.password = password;
    }

    /** Needs a user who may create roles. */
    public static Fences make(Sql sql) {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        String password = HexFormat.of().formatHex(bytes);
        for (String work : WORK) {
            boolean there =
                    sql.number("SELECT count(*) FROM pg_roles WHERE rolname = ?", role(work)) > 0;
            sql.run(
                    String.format(
                            Locale.ROOT,
                            "%s ROLE %s LOGIN PASSWORD '%s'",
                            there ? "ALTER" : "CREATE",
                            role(work),
                            password));
        }
        sql.run("GRANT CREATE ON DATABASE \"%s\" TO %s".formatted(name(sql), role("projector")));
        return new Fences(password);
    }

    /** As settings of the exchange, in variables of its environment. */
    public Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        for (String work : WORK) {
            String name = "YIDAN_DATABASE_" + work.toUpperCase(Locale.ROOT);
            settings.put(name + "USER", role(work));
            settings.put(name + "PASSWORD", password);
        }
        return settings;
    }

    private static String role(String work) {
        return "yidan_bench_" + work;
    }

    private static String name(Sql sql) {
        return sql.text("SELECT current_database()");
    }
}
