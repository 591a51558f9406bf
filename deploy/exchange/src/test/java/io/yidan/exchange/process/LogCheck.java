package io.yidan.exchange.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.command.stored.StoredEvents;
import io.yidan.eventstore.chain.ChainVerifier;
import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.exchange.database.Login;
import io.yidan.proto.carrier.v1.LegEventReceipt;
import io.yidan.waybill.decision.WaybillEvent.FactRecorded;

import org.postgresql.ds.PGSimpleDataSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/** Holds what was answered against what stands in the log. */
final class LogCheck {
    private final LogReader log;
    private final Map<String, List<RecordedEvent>> facts = new HashMap<>();
    private final Map<String, Integer> lastVersions = new HashMap<>();
    private long events;

    /** Reads the whole log; positions and versions without gaps, every hash as it was. */
    LogCheck(DataSource source) {
        log = new LogReader(source);
        var form = new StoredEvents(Clock.systemUTC());
        for (var rows = log.after(0, 1_000); !rows.isEmpty(); rows = log.after(events, 1_000)) {
            for (var row : rows) {
                assertThat(row.position()).as("positions have no hole").isEqualTo(++events);
                var event = row.decode(form);
                assertThat(event.version())
                        .as("versions of " + event.stream())
                        .isEqualTo(lastVersions.merge(event.stream(), 0, (last, _) -> last + 1));
                if (event.event() instanceof FactRecorded told) {
                    facts.computeIfAbsent(told.fact().key().eventId(), _ -> new ArrayList<>())
                            .add(event);
                }
            }
        }
        assertThat(log.head().position()).isEqualTo(events);
        assertThat(new ChainVerifier(log).wholeLog()).isEmpty();
    }

    /** The PostgreSQL an exchange brought along on this folder and left running. */
    static LogCheck of(Path folder) throws IOException {
        return new LogCheck(source(folder));
    }

    /** The events of one stream, read while the exchange runs. */
    static List<Object> events(Path folder, String stream) {
        try {
            var log = new LogReader(source(folder));
            var form = new StoredEvents(Clock.systemUTC());
            return log.stream(stream, 0).stream()
                    .map(row -> form.read(row.type(), row.payload()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource source(Path folder) throws IOException {
        var port = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(3).trim();
        var url = "jdbc:postgresql://localhost:" + port + "/yidan";
        return source(new Login(url, "postgres", "postgres"));
    }

    static DataSource source(Login login) {
        var source = new PGSimpleDataSource();
        source.setUrl(login.url());
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
    }

    /** Every key that was answered stands there once, at the revision and the position the answer told. */
    LogCheck holdsOnce(Map<String, LegEventReceipt> answers) {
        assertThat(answers).isNotEmpty();
        answers.forEach(this::holdsOnce);
        return this;
    }

    private void holdsOnce(String key, LegEventReceipt receipt) {
        var told = facts.getOrDefault(key, List.of());
        assertThat(told).as(key).hasSize(1);
        assertThat(told.getFirst().version()).as(key).isEqualTo(receipt.getRevision());
        assertThat(told.getFirst().position()).as(key).isEqualTo(receipt.getPosition());
    }

    /** Facts in the log, of whatever key. */
    int facts() {
        return facts.values().stream().mapToInt(List::size).sum();
    }

    long events() {
        return events;
    }

    Map<String, Integer> lastVersions() {
        return lastVersions;
    }
}
