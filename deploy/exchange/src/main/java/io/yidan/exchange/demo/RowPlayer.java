package io.yidan.exchange.demo;

import com.google.protobuf.Message;

import io.yidan.client.RefusedException;
import io.yidan.client.UnansweredException;
import io.yidan.client.YidanClient;
import io.yidan.exchange.demo.customs.CaseAct;
import io.yidan.exchange.demo.customs.CaseDesk;
import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.proto.customs.v1.GateSign;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;
import io.yidan.translators.post.Posting;
import io.yidan.translators.post.ReportTable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Plays one row, as its party. One that is played late, after its time, asks nothing at the gate any more. */
final class RowPlayer {
    private static final Logger LOG = LoggerFactory.getLogger(RowPlayer.class);

    private final Row row;
    private final YidanClient as;
    private final PlaySummary all;
    private final PlaySummary.OfJourney summary;
    private final CaseDesk desk;
    private final boolean late;
    private final Heard heard = new Heard();

    RowPlayer(Row row, YidanClient as, PlaySummary all, CaseDesk desk, boolean late) {
        this.row = row;
        this.as = as;
        this.all = all;
        this.summary = all.of(row.journey());
        this.desk = desk;
        this.late = late;
    }

    /** What was answered. */
    Heard play() throws InterruptedException {
        for (var act : row.acts()) {
            try {
                play(act);
            } catch (UnansweredException e) {
                stopIfAsked();
                throw e;
            } catch (RefusedException | NoSuchElementException e) {
                if (summary.waybill().isEmpty()) {
                    throw e;
                }
                refused(act, e.getMessage());
            }
        }
        return heard;
    }

    private void play(Act act) throws InterruptedException {
        switch (act) {
            case Act.Tell tell -> heard.add(name(act), tell(tell), 1);
            case Act.Upload upload ->
                    upload(upload)
                            .forEach((outcome, times) -> heard.add(name(act), outcome, times));
            case Act.Decide(DraftWaybillRequest draft) -> heard.add(name(act), draft(draft), 1);
            case Act.Decide(var request) -> heard.add(name(act), decide(request), 1);
            case Act.Settle settle ->
                    heard.add(
                            name(act), decide(Deciding.settled(as.tracking(), settle, summary)), 1);
            case Act.Lead(var step) -> {
                desk.lead(as, step, summary.waybill());
                summary.answered("DECIDED", -1);
                heard.add(name(act), "DECIDED", 1);
            }
            case Act.AskGate ask -> heard.add(name(act), late ? "NOT_ASKED" : answered(ask), 1);
        }
    }

    private void stopIfAsked() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("stopped at row " + row.name());
        }
    }

    private void refused(Act act, String why) {
        all.refused(row, why);
        LOG.warn("{} {} {} {}: {}", row.name(), row.recorded(), row.party(), name(act), why);
    }

    private String tell(Act.Tell tell) {
        var event = tell.event().toBuilder().setWaybillNumber(summary.waybill()).build();
        var receipt = as.post(event);
        var outcome = word(receipt.getOutcome());
        summary.answered(outcome, receipt.getRevision());
        return outcome;
    }

    /** What became of the facts in the file. A row that cannot be read or is refused is told, and the others stay. */
    private Map<String, Long> upload(Act.Upload upload) throws InterruptedException {
        var report = Posting.over(as).post(CarrierFile.read(upload));
        if (report.stopped().isPresent()) {
            stopIfAsked();
        }
        if (!report.clean()) {
            refused(upload, String.join("; ", ReportTable.lines(report)));
        }
        var outcomes = new TreeMap<String, Long>();
        report.outcomes().forEach((outcome, times) -> outcomes.put(word(outcome), times));
        summary.uploaded(outcomes);
        return outcomes;
    }

    private static String word(Outcome outcome) {
        return outcome.name().replace("OUTCOME_", "");
    }

    private String draft(DraftWaybillRequest draft) {
        var answer = as.waybills().draft(draft);
        summary.drafted(answer.getWaybillNumber());
        summary.answered("DECIDED", answer.getReceipt().getRevision());
        return answer.getPrintedNumber();
    }

    private String decide(Message request) throws InterruptedException {
        var whole = Deciding.about(summary.waybill(), summary.revision(), request);
        var receipt =
                desk.open()
                        ? Deciding.takeOnceCleared(as.waybills(), whole)
                        : Deciding.take(as.waybills(), whole);
        summary.answered("DECIDED", receipt.getRevision());
        return "DECIDED";
    }

    /** An answer that is not the one expected is a refused row: the demo does not show what it should. */
    private String answered(Act.AskGate ask) throws InterruptedException {
        var sign = desk.ask(as, ask.knownBy());
        if (sign.equals(ask.expected())) {
            summary.answered("ASKED", -1);
        } else {
            refused(ask, "%s, not %s".formatted(said(sign), said(ask.expected())));
        }
        return said(sign);
    }

    private static String said(GateSign sign) {
        return (sign.getSign() + " " + sign.getWhy() + " " + sign.getBay()).strip();
    }

    private static String name(Act act) {
        return switch (act) {
            case Act.Tell tell -> tell.what();
            case Act.Upload upload -> upload.layout() + " " + upload.file();
            case Act.Decide(var request) -> name(request);
            case Act.Settle settle -> name(settle.request());
            case Act.Lead(CaseAct.Declare declare) -> name(declare.request());
            case Act.Lead(CaseAct.Link link) -> name(link.request());
            case Act.Lead(CaseAct.Step step) -> step.request().getStep().getStepCase().name();
            case Act.AskGate ask -> "AskGate " + ask.knownBy();
        };
    }

    /** Example: OfferHandover. */
    private static String name(Message request) {
        return request.getDescriptorForType().getName().replace("Request", "");
    }

    /** What a row was answered, like answers counted together. Example: STUFFED 20 ACCEPTED. */
    static final class Heard {
        private final Map<List<String>, Long> times = new LinkedHashMap<>();

        private void add(String what, String outcome, long many) {
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
