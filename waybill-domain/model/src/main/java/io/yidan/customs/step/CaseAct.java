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
    CLOSE;

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
        };
    }
}
