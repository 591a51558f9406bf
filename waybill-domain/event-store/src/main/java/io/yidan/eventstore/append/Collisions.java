package io.yidan.eventstore.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the log already has of the streams of a refused batch: tells whose append came too late. */
final class Collisions {
    private static final String SQL =
            """
            SELECT s.id, e.version, NULL::text
            FROM unnest(?::bigint[]) AS s (id)
            CROSS JOIN LATERAL (
                SELECT version FROM log.event WHERE stream = s.id ORDER BY version DESC LIMIT 1
            ) AS e
            UNION ALL
            SELECT id, -1, name FROM log.stream WHERE id = ANY (?::bigint[])
            UNION ALL
            SELECT id, -1, name FROM log.stream WHERE name = ANY (?::text[])
            """;

    private final Map<Long, Integer> highest = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<Long> ids = new HashSet<>();

    private Collisions() {}

    /** Asks the log once for all streams of the batch. */
    static Collisions read(Connection link, List<Append> batch) throws SQLException {
        var found = new Collisions();
        List<NewStream> begun = batch.stream().flatMap(a -> a.streams().stream()).toList();
        try (PreparedStatement ask = link.prepareStatement(SQL)) {
            Object[] streams =
                    batch.stream()
                            .flatMap(a -> a.rows().stream())
                            .map(NewRow::stream)
                            .distinct()
                            .toArray();
            ask.setArray(1, link.createArrayOf("int8", streams));
            ask.setArray(
                    2, link.createArrayOf("int8", begun.stream().map(NewStream::id).toArray()));
            ask.setArray(
                    3, link.createArrayOf("text", begun.stream().map(NewStream::name).toArray()));
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    found.file(row.getLong(1), row.getInt(2), row.getString(3));
                }
            }
        }
        return found;
    }

    /** Whether this append fits behind the log and the appends let through before it. */
    boolean letThrough(Append append) {
        boolean late =
                append.streams().stream()
                        .anyMatch(s -> names.contains(s.name()) || ids.contains(s.id()));
        var after = new HashMap<Long, Integer>();
        for (NewRow row : append.rows()) {
            int last = after.getOrDefault(row.stream(), highest.getOrDefault(row.stream(), -1));
            late |= row.version() <= last;
            after.put(row.stream(), row.version());
        }
        if (!late) {
            highest.putAll(after);
            append.streams().forEach(s -> file(s.id(), -1, s.name()));
        }
        return !late;
    }

    private void file(long id, int version, String name) {
        if (name == null) {
            highest.merge(id, version, Math::max);
        } else {
            names.add(name);
            ids.add(id);
        }
    }
}
