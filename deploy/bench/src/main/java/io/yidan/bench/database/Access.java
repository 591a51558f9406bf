package io.yidan.bench.database;

import java.util.Map;
import java.util.regex.Pattern;

/** Where the database is and who comes in as its owner. */
public record Access(
        String url, String host, int port, String database, String user, String password) {
    private static final Pattern URL =
            Pattern.compile("jdbc:postgresql://([^:/]+)(?::(\\d+))?/([^?]+).*");
    private static final int USUAL_PORT = 5432;

    public static Access of(String url, String user, String password) {
        var parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "a database is jdbc:postgresql://HOST:PORT/NAME, got: " + url);
        }
        int port = parts.group(2) == null ? USUAL_PORT : Integer.parseInt(parts.group(2));
        return new Access(url, parts.group(1), port, parts.group(3), user, password);
    }

    /** For programs that come in themselves. */
    public Map<String, String> environment() {
        return Map.of(
                "PGPASSWORD", password,
                "SPRING_DATASOURCE_URL", url,
                "SPRING_DATASOURCE_USERNAME", user,
                "SPRING_DATASOURCE_PASSWORD", password);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
