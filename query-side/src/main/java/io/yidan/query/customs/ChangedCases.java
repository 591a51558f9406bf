package io.yidan.query.customs;

import io.yidan.access.Caller;
import io.yidan.query.customs.view.Blind;
import io.yidan.query.sql.ForParty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

/** Reads, as a party, which customs cases have changed, in the order of their last changes. */
public final class ChangedCases {
    /** So many are read at once. */
    static final int PAGE = 100;

    private static final String OPEN =
            """
            SELECT view, seen, open FROM read.customs_case
            WHERE open AND seen > ? AND seen <= ? AND parties @> ARRAY[?::text]
            ORDER BY seen LIMIT %d
            """
                    .formatted(PAGE);
    private static final String ALL =
            """
            SELECT view, seen, open FROM read.customs_case
            WHERE seen > ? AND seen <= ? AND parties @> ARRAY[?::text]
            ORDER BY seen LIMIT %d
            """
                    .formatted(PAGE);
    private final ForParty rows;

    public ChangedCases(DataSource reader) {
        this.rows = new ForParty(reader);
    }

    /** A case as it is after a change, up to where changes are told with it, and whether more may come. */
    public record Change(long cursor, boolean open, WorkList.Item item) {}

    /** The next open cases, by their last changes after one place and up to another; none if there are no more. */
    public List<Change> open(Caller caller, long after, long upTo) {
        return read(caller, OPEN, after, upTo);
    }

    /** The same for all cases, whether open or over. */
    public List<Change> all(Caller caller, long after, long upTo) {
        return read(caller, ALL, after, upTo);
    }

    private List<Change> read(Caller caller, String sql, long after, long upTo) {
        String party = caller.party().value();
        return rows.query(caller, sql, row -> change(party, row), after, upTo, party);
    }

    private static Change change(String party, ResultSet row) throws SQLException {
        var view = Blind.asSeenBy(party, Cases.view(row));
        return new Change(row.getLong(2), row.getBoolean(3), WorkList.item(view));
    }
}
