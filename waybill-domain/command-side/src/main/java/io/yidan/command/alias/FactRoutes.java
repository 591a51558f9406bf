package io.yidan.command.alias;

import io.yidan.eventstore.NotAppended;
import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

/** Where facts told by alias went the first time. The first claim of a key holds for ever, on every node. */
public final class FactRoutes {
    private static final String ROW = "(?, ?, ?, ?, ?)";
    private final JdbcTemplate sql;

    /** Over the log's own connections, in autocommit. */
    public FactRoutes(DataSource log) {
        sql = new JdbcTemplate(log);
    }

    /** The way of this key; empty if no telling of it has found one. */
    List<Match> of(FactKey key) {
        return sql.query(
                "SELECT waybill, leg, unit FROM log.fact_route WHERE key = ? ORDER BY ordinal",
                (row, _) ->
                        new Match(
                                new WaybillNumber(row.getString(1)),
                                Optional.ofNullable(row.getString(2)).map(Integer::valueOf),
                                Optional.ofNullable(row.getString(3)).map(UnitId::new)),
                key.toString());
    }

    /** Claims this way for the key, all of it in one statement, and answers the way that holds. */
    List<Match> claim(FactKey key, List<Match> way) {
        try {
            sql.update(
                    "INSERT INTO log.fact_route (key, ordinal, waybill, leg, unit) VALUES "
                            + String.join(", ", Collections.nCopies(way.size(), ROW)),
                    values(key, way));
            return way;
        } catch (DuplicateKeyException e) {
            return of(key);
        } catch (DataAccessException e) {
            throw new NotAppended("the way of the fact could not be claimed, send it again", e);
        }
    }

    /** Claims the way to one waybill, as its teller said by hand. */
    public void lead(FactKey key, WaybillNumber to, Optional<UnitId> unit) {
        claim(key, List.of(new Match(to, Optional.empty(), unit)));
    }

    private static Object[] values(FactKey key, List<Match> way) {
        List<Object> values = new ArrayList<>();
        for (int n = 0; n < way.size(); n++) {
            var match = way.get(n);
            values.add(key.toString());
            values.add(n);
            values.add(match.waybill().value());
            values.add(match.leg().map(String::valueOf).orElse(null));
            values.add(match.unit().map(UnitId::value).orElse(null));
        }
        return values.toArray();
    }
}
