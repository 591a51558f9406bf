package io.yidan.query.customs.receipt;

import io.yidan.access.Caller;
import io.yidan.customs.step.StepTaken;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.eventstore.read.Unreadable;
import io.yidan.waybill.clearance.CaseNumber;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds in the log the steps a party took itself. One question reads a stretch of the log, however few are in it. */
public final class StepReceipts {
    private final LogReader log;
    private final StoredForm form;
    private final int stretch;

    /**
     * @param stretch events read for one question
     */
    public StepReceipts(LogReader log, StoredForm form, int stretch) {
        this.log = log;
        this.form = form;
        this.stretch = stretch;
    }

    /**
     * The receipts of the caller's own steps after a position, in the order of the log. A step that cannot be read may be
     * the caller's: nothing beyond it is told before it can be.
     */
    public ReceiptPage after(Caller caller, long position, ReceiptForm written) {
        var rows = log.after(position, stretch);
        List<StepReceipt> own = new ArrayList<>();
        long next = position;
        for (var row : rows) {
            if (CaseNumber.isOne(row.streamName())) {
                var event = row.decodeOrMark(form);
                if (event.event() instanceof Unreadable) {
                    return new ReceiptPage(written.written(own), next, true);
                }
                receipt(event, caller).ifPresent(own::add);
            }
            next = row.position();
        }
        return new ReceiptPage(written.written(own), next, rows.size() < stretch);
    }

    private static Optional<StepReceipt> receipt(RecordedEvent event, Caller caller) {
        return event.event() instanceof StepTaken step && step.stamp().by().equals(caller.party())
                ? Optional.of(
                        new StepReceipt(
                                step.stamp().request().value(),
                                step.customsCase().value(),
                                event.version(),
                                event.position(),
                                event.recordedAt()))
                : Optional.empty();
    }
}
