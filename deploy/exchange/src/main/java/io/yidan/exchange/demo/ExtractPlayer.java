package io.yidan.exchange.demo;

import com.google.protobuf.Message;

import io.yidan.client.BearerToken;
import io.yidan.client.ClientOptions;
import io.yidan.client.RefusedException;
import io.yidan.client.UnansweredException;
import io.yidan.client.Waybills;
import io.yidan.client.YidanClient;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.waybill.v1.AcceptHandoverRequest;
import io.yidan.proto.waybill.v1.ApproveWaybillRequest;
import io.yidan.proto.waybill.v1.CloseWaybillRequest;
import io.yidan.proto.waybill.v1.ConfirmDeliveryRequest;
import io.yidan.proto.waybill.v1.DecisionReceipt;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;
import io.yidan.proto.waybill.v1.IssueWaybillRequest;
import io.yidan.proto.waybill.v1.LiftHoldRequest;
import io.yidan.proto.waybill.v1.OfferHandoverRequest;
import io.yidan.proto.waybill.v1.PlaceHoldRequest;
import io.yidan.proto.waybill.v1.SettleConflictRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * Plays an extract against a running exchange, each row by its party and at its time. Played again, every key and
 * request id is the same, so nothing is added.
 */
public final class ExtractPlayer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ExtractPlayer.class);

    private final Function<String, YidanClient> connect;
    private final Map<String, YidanClient> clients = new HashMap<>();
    private final DemoClock clock;

    /** The exchange at this address; a token for each party, asked for anew at every call. */
    public ExtractPlayer(
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
    public PlaySummary play(Extract extract) throws InterruptedException {
        var summary = new PlaySummary();
        for (var row : extract.rows()) {
            clock.letGoUntil(row.recorded());
            clock.await(row.recorded());
            for (var act : row.acts()) {
                play(row, act, summary);
            }
        }
        clock.letGo();
        LOG.info("Played {} rows: {}", extract.rows().size(), summary);
        return summary;
    }

    @Override
    public void close() {
        clients.values().forEach(YidanClient::close);
    }

    private void play(Row row, Act act, PlaySummary summary) throws InterruptedException {
        try {
            var outcome =
                    switch (act) {
                        case Act.Tell tell -> tell(row, tell, summary);
                        case Act.Decide(DraftWaybillRequest draft) -> draft(row, draft, summary);
                        case Act.Decide(var request) -> decide(row, request, summary);
                        case Act.Settle settle ->
                                decide(row, settled(row, settle, summary), summary);
                    };
            LOG.info(
                    "{} {} {} {}: {}", row.name(), row.recorded(), row.party(), name(act), outcome);
        } catch (UnansweredException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped at row " + row.name());
            }
            throw e;
        } catch (RefusedException | NoSuchElementException e) {
            if (summary.waybill().isEmpty()) {
                throw e;
            }
            summary.refused(row.name(), e.getMessage());
            LOG.warn(
                    "{} {} {} {}: {}",
                    row.name(),
                    row.recorded(),
                    row.party(),
                    name(act),
                    e.getMessage());
        }
    }

    private String tell(Row row, Act.Tell tell, PlaySummary summary) {
        var event = tell.event().toBuilder().setWaybillNumber(summary.waybill()).build();
        var receipt = as(row.party()).post(event);
        var outcome = receipt.getOutcome().name().replace("OUTCOME_", "");
        summary.answered(outcome, receipt.getRevision());
        return outcome;
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
                decided(
                        as(row.party()).waybills(),
                        request.toBuilder().setField(number, summary.waybill()).build());
        summary.answered("DECIDED", receipt.getRevision());
        return "DECIDED";
    }

    private static DecisionReceipt decided(Waybills waybills, Message request) {
        return switch (request) {
            case ApproveWaybillRequest r -> waybills.approve(r);
            case IssueWaybillRequest r -> waybills.issue(r);
            case PlaceHoldRequest r -> waybills.placeHold(r);
            case LiftHoldRequest r -> waybills.liftHold(r);
            case OfferHandoverRequest r -> waybills.offerHandover(r);
            case AcceptHandoverRequest r -> waybills.acceptHandover(r);
            case SettleConflictRequest r -> waybills.settleConflict(r);
            case ConfirmDeliveryRequest r -> waybills.confirmDelivery(r);
            case CloseWaybillRequest r -> waybills.close(r);
            default ->
                    throw new IllegalArgumentException(
                            "the player has no word for " + request.getClass());
        };
    }

    /** The hash that stands is read as a person would read it: from the waybill's timeline. */
    private SettleConflictRequest settled(Row row, Act.Settle settle, PlaySummary summary) {
        var view = as(row.party()).tracking().getAtLeast(summary.waybill(), summary.revision());
        var hash =
                view.getTimelineList().stream()
                        .filter(entry -> isAbout(settle, entry))
                        .map(TimelineEntry::getContentSha256)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new NoSuchElementException(
                                                "the timeline shows no telling to settle for"));
        return settle.request().toBuilder().setStandingSha256(hash).build();
    }

    private static boolean isAbout(Act.Settle settle, TimelineEntry entry) {
        var fact = entry.getEvent().getFactRecorded();
        var request = settle.request();
        return fact.getOriginator().equals(request.getOriginator())
                && fact.getEnvelope().getSourceSystem().equals(request.getSourceSystem())
                && fact.getEnvelope().getEventId().equals(request.getEventId())
                && fact.getEnvelope().getRevision() == request.getFactRevision()
                && fact.getEnvelope()
                        .getEventTime()
                        .getInstant()
                        .getAt()
                        .equals(settle.standing().getInstant().getAt());
    }

    private YidanClient as(String party) {
        return clients.computeIfAbsent(party, connect);
    }

    private static String name(Act act) {
        return switch (act) {
            case Act.Tell tell -> tell.what() + " " + tell.key();
            case Act.Decide(var request) -> request.getDescriptorForType().getName();
            case Act.Settle settle -> settle.request().getDescriptorForType().getName();
        };
    }
}
