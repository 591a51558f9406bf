package io.yidan.command.customs;

import io.yidan.waybill.id.WaybillNumber;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import javax.sql.DataSource;

/** Waybills whose facts some case wants to know of, so that the facts of all others cost nothing. */
public final class SupervisedWaybills {
    private final JdbcClient sql;

    public SupervisedWaybills(DataSource projector) {
        sql = JdbcClient.create(projector);
    }

    void add(WaybillNumber waybill) {
        sql.sql("INSERT INTO read.supervised_waybill (waybill) VALUES (?) ON CONFLICT DO NOTHING")
                .param(waybill.value())
                .update();
    }

    /** Those of these streams that are supervised. */
    Set<String> among(Collection<String> streams) {
        return streams.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        sql.sql(
                                        "SELECT waybill FROM read.supervised_waybill WHERE waybill"
                                                + " = ANY (string_to_array(?, ' '))")
                                .param(String.join(" ", streams))
                                .query(String.class)
                                .list());
    }
}
