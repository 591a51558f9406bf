package io.yidan.command.customs;

import io.yidan.customs.CustomsCase;
import io.yidan.customs.step.StepTaken;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.Row;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.id.WaybillNumber;

import java.util.List;

/** Cases and waybills as the log has them. */
public record CaseLog(LogReader log, StoredForm form) {

    public CustomsCase customsCase(CaseNumber number) {
        return CustomsCase.of(steps(number));
    }

    /** The steps of a case, in order. */
    List<StepTaken> steps(CaseNumber number) {
        return log.stream(number.value(), 0).stream().map(row -> (StepTaken) read(row)).toList();
    }

    public Waybill waybill(WaybillNumber number) {
        return waybill(number, Integer.MAX_VALUE);
    }

    /** Version of the last event of a waybill, -1 if it has none. */
    public int version(WaybillNumber number) {
        return log.lastVersion(number.value()).orElse(-1);
    }

    /** As it was after its event of this version. */
    Waybill waybill(WaybillNumber number, int upTo) {
        return Waybill.of(
                log.stream(number.value(), 0).stream()
                        .filter(row -> row.version() <= upTo)
                        .map(row -> (WaybillEvent) read(row))
                        .toList());
    }

    private Object read(Row row) {
        return form.read(row.type(), row.payload());
    }
}
