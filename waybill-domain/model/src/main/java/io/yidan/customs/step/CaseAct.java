package io.yidan.customs.step;

/** The steps of a case by name, as an answer lists what is possible now. */
public enum CaseAct {
    DECLARE,
    LINK_WAYBILL,
    UNLINK_WAYBILL,
    ACCEPT_DECLARATION,
    AMEND_IDENTITY,
    REBIND_WAYBILL,
    SUPPLY_DOCUMENTS,
    REVIEW,
    REPORT_ARRIVAL,
    RECORD_INSPECTION,
    AFFIX_SEALS,
    RECORD_EXIT,
    ORDER_DISPOSITION,
    RECORD_DISPOSITION,
    WITHDRAW,
    CLOSE,
    CONFIRM_CAPACITY,
    REPORT_MOVEMENT,
    READ_SEALS,
    RECORD_PORT_CHECK,
    AUTHORISE_TRANSFER,
    SEAL_UNITS,
    RAISE_IRREGULARITY,
    RESOLVE_IRREGULARITY,
    VERIFY_ARRIVAL,
    RECORD_SITE_CHECK,
    TAKE_SAMPLE,
    SEND_SAMPLE,
    RECEIVE_SAMPLE,
    REPORT_RESULT,
    SET_CONDITIONS,
    COMPLETE_DECLARATION,
    SETTLE_DUTY,
    RELEASE;

    /** Whether a party may ask for it; the rest is brought about by the exchange. */
    public boolean isAskedFor() {
        return this != REBIND_WAYBILL;
    }

    /** The name of a step. */
    public static CaseAct of(CaseStep step) {
        return switch (step) {
            case CaseStep.Declared _ -> DECLARE;
            case CaseStep.WaybillLinked _ -> LINK_WAYBILL;
            case CaseStep.WaybillUnlinked _ -> UNLINK_WAYBILL;
            case CaseStep.DeclarationAccepted _ -> ACCEPT_DECLARATION;
            case CaseStep.IdentityAmended _ -> AMEND_IDENTITY;
            case CaseStep.WaybillRebound _ -> REBIND_WAYBILL;
            case CaseStep.DocumentsSupplied _ -> SUPPLY_DOCUMENTS;
            case CaseStep.Reviewed _ -> REVIEW;
            case CaseStep.Arrived _ -> REPORT_ARRIVAL;
            case CaseStep.Inspected _ -> RECORD_INSPECTION;
            case CaseStep.SealsAffixed _ -> AFFIX_SEALS;
            case CaseStep.Exited _ -> RECORD_EXIT;
            case CaseStep.DispositionOrdered _ -> ORDER_DISPOSITION;
            case CaseStep.DispositionDone _ -> RECORD_DISPOSITION;
            case CaseStep.Withdrawn _ -> WITHDRAW;
            case CaseStep.Closed _ -> CLOSE;
            case JointStep joint -> of(joint);
        };
    }

    private static CaseAct of(JointStep step) {
        return switch (step) {
            case JointStep.CapacityConfirmed _ -> CONFIRM_CAPACITY;
            case JointStep.UnitsMoved _ -> REPORT_MOVEMENT;
            case JointStep.SealsRead _ -> READ_SEALS;
            case JointStep.Checked made ->
                    made.kind().isAtPort() ? RECORD_PORT_CHECK : RECORD_SITE_CHECK;
            case JointStep.TransferAuthorised _ -> AUTHORISE_TRANSFER;
            case JointStep.UnitsSealed _ -> SEAL_UNITS;
            case JointStep.IrregularityRaised _ -> RAISE_IRREGULARITY;
            case JointStep.IrregularityResolved _ -> RESOLVE_IRREGULARITY;
            case JointStep.ArrivalVerified _ -> VERIFY_ARRIVAL;
            case JointStep.SampleTaken _ -> TAKE_SAMPLE;
            case JointStep.SampleSent _ -> SEND_SAMPLE;
            case JointStep.SampleReceived _ -> RECEIVE_SAMPLE;
            case JointStep.ResultReported _ -> REPORT_RESULT;
            case JointStep.ConditionsSet _ -> SET_CONDITIONS;
            case JointStep.DeclarationCompleted _ -> COMPLETE_DECLARATION;
            case JointStep.DutySettled _ -> SETTLE_DUTY;
            case JointStep.Released _ -> RELEASE;
        };
    }
}
