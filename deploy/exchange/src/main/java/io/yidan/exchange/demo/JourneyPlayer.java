package io.yidan.exchange.demo;

import com.google.protobuf.Message;

import io.yidan.client.BearerToken;
import io.yidan.client.ClientOptions;
import io.yidan.client.RefusedException;
import io.yidan.client.UnansweredException;
import io.yidan.client.YidanClient;
import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;
import io.yidan.translators.post.Posting;
import io.yidan.translators.post.ReportTable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Plays the journey against a running exchange, each row by its party and at its time. Played again, every key and
 * request id is the same, so nothing is added.
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

    /** Plays all rows and lets the clock go. A refused row is told and passed over, but for the draft. */
    public PlaySummary play(DemoJourney journey) throws InterruptedException {
        var summary = new PlaySummary();
        int played = 0;
        for (var row : journey.rows()) {
            clock.letGoUntil(row.recorded());
            clock.await(row.recorded());
            var heard = new Heard();
            for (var act : row.acts()) {
                play(row, act, heard, summary);
            }
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

    private void play(Row row, Act act, Heard heard, PlaySummary summary)
            throws InterruptedException {
        try {
            switch (act) {
                case Act.Tell tell -> heard.add(name(act), tell(row, tell, summary), 1);
                case Act.Upload upload ->
                        upload(row, upload, summary)
                                .forEach((outcome, times) -> heard.add(name(act), outcome, times));
                case Act.Decide(DraftWaybillRequest draft) ->
                        heard.add(name(act), draft(row, draft, summary), 1);
                case Act.Decide(var request) ->
                        heard.add(name(act), decide(row, request, summary), 1);
                case Act.Settle settle ->
                        heard.add(
                                name(act),
                                decide(
                                        row,
                                        Deciding.settled(
                                                as(row.party()).tracking(), settle, summary),
                                        summary),
                                1);
            }
        } catch (UnansweredException e) {
            stopIfAsked(row);
            throw e;
        } catch (RefusedException | NoSuchElementException e) {
            if (summary.waybill().isEmpty()) {
                throw e;
            }
            refused(row, act, e.getMessage(), summary);
        }
    }

    private static void stopIfAsked(Row row) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("stopped at row " + row.name());
        }
    }

    private static void refused(Row row, Act act, String why, PlaySummary summary) {
        summary.refused(row.name(), why);
        LOG.warn("{} {} {} {}: {}", row.name(), row.recorded(), row.party(), name(act), why);
    }

    private String tell(Row row, Act.Tell tell, PlaySummary summary) {
        var event = tell.event().toBuilder().setWaybillNumber(summary.waybill()).build();
        var receipt = as(row.party()).post(event);
        var outcome = word(receipt.getOutcome());
        summary.answered(outcome, receipt.getRevision());
        return outcome;
    }

    /** What became of the facts in the file. A row that cannot be read or is refused is told, and the others stay. */
    private Map<String, Long> upload(Row row, Act.Upload upload, PlaySummary summary)
            throws InterruptedException {
        var report = Posting.over(as(row.party())).post(CarrierFile.read(upload));
        if (report.stopped().isPresent()) {
            stopIfAsked(row);
        }
        if (!report.clean()) {
            refused(row, upload, String.join("; ", ReportTable.lines(report)), summary);
        }
        var outcomes = new TreeMap<String, Long>();
        report.outcomes().forEach((outcome, times) -> outcomes.put(word(outcome), times));
        summary.uploaded(outcomes);
        return outcomes;
    }

    private static String word(Outcome outcome) {
        return outcome.name().replace("OUTCOME_", "");
    }

    private String draft(Row row, DraftWaybillRequest draft, PlaySummary summary) {
        var answer = as(row.party()).waybills().draft(draft);
        summary.drafted(answer.getWaybillNumber());
        summary.answered("DECIDED", answer.getReceipt().getRevision());
        return answer.getPrintedNumber();
    }

    private String decide(Row row, Message request, PlaySummary summary) {
        var number = request.getDescriptorForType().findFieldByName("waybill_number");
        var receipt =
                Deciding.take(
                        as(row.party()).waybills(),
                        request.toBuilder().setField(number, summary.waybill()).build());
        summary.answered("DECIDED", receipt.getRevision());
        return "DECIDED";
    }

    private YidanClient as(String party) {
        return clients.computeIfAbsent(party, connect);
    }

    private static String name(Act act) {
        return switch (act) {
            case Act.Tell tell -> tell.what();
            case Act.Upload upload -> upload.layout() + " " + upload.file();
            case Act.Decide(var request) -> name(request);
            case Act.Settle settle -> name(settle.request());
        };
    }

    /** Example: OfferHandover. */
    private static String name(Message request) {
        return request.getDescriptorForType().getName().replace("Request", "");
    }

    /** What a row was answered, like answers counted together. Example: STUFFED 20 ACCEPTED. */
    private static final class Heard {
        private final Map<List<String>, Long> times = new LinkedHashMap<>();

        void add(String what, String outcome, long many) {
            times.merge(List.of(what, outcome), many, Long::sum);
        }

        @Override
        public String toString() {
            return times.entrySet().stream()
                    .map(
                            heard ->
                                    heard.getKey().getFirst()
                                            + " "
                                            + heard.getValue()
                                            + " "
                                            + heard.getKey().getLast())
                    .collect(Collectors.joining(", "));
        }
    }
}
