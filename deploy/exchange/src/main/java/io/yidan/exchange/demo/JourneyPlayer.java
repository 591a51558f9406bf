package io.yidan.exchange.demo;

import io.yidan.client.BearerToken;
import io.yidan.client.ClientOptions;
import io.yidan.client.YidanClient;
import io.yidan.exchange.demo.customs.CaseDesk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Plays journeys against a running exchange, each row by its party and at its time. Played again, every key and request
 * id is the same, so nothing is added.
 */
public final class JourneyPlayer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JourneyPlayer.class);

    private final Function<String, YidanClient> connect;
    private final Map<String, YidanClient> clients = new HashMap<>();
    private final DemoClock clock;

    /** The exchange at this address; a token for each party, asked for anew at every call. */
    public JourneyPlayer(
            String address,
            Function<String, String> tokenOf,
            ClientOptions options,
            DemoClock clock) {
        this.connect =
                party ->
                        YidanClient.connect(
                                address, BearerToken.from(() -> tokenOf.apply(party)), options);
        this.clock = clock;
    }

    /** Plays all rows and lets the clock go. A refused row is told and passed over, but for a draft. */
    public PlaySummary play(DemoJourney journey) throws InterruptedException {
        var summary = new PlaySummary();
        var desks = new HashMap<String, CaseDesk>();
        int played = 0;
        for (var row : journey.rows()) {
            boolean late = clock.instant().isAfter(row.recorded());
            clock.letGoUntil(row.recorded());
            clock.await(row.recorded());
            var desk = desks.computeIfAbsent(row.journey(), _ -> new CaseDesk());
            var as = clients.computeIfAbsent(row.party(), connect);
            var heard = new RowPlayer(row, as, summary, desk, late).play();
            played++;
            LOG.info(
                    "{}/{} {} {} {}: {}",
                    played,
                    journey.rows().size(),
                    row.name(),
                    row.recorded(),
                    row.party(),
                    heard);
        }
        clock.letGo();
        LOG.info("Played {} rows: {}", played, summary);
        return summary;
    }

    @Override
    public void close() {
        clients.values().forEach(YidanClient::close);
    }
}
