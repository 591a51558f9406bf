package io.yidan.codec.customs;

import io.yidan.codec.At;
import io.yidan.codec.Unreadable;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.step.Disposition;
import io.yidan.customs.step.Verdict;
import io.yidan.proto.type.v1.CustomsDisposition;
import io.yidan.proto.type.v1.CustomsProcedure;
import io.yidan.proto.type.v1.CustomsVerdict;

/** Procedures, verdicts and orders on the wire and in the model. */
public final class Words {
    private static final String MUST = "must be given";

    private Words() {}

    public static Procedure read(CustomsProcedure told, At at) {
        return switch (told) {
            case CUSTOMS_PROCEDURE_DIRECT_IMPORT -> Procedure.DIRECT_IMPORT;
            case CUSTOMS_PROCEDURE_DIRECT_EXPORT -> Procedure.DIRECT_EXPORT;
            case CUSTOMS_PROCEDURE_JOINT_IMPORT -> Procedure.JOINT_IMPORT;
            case CUSTOMS_PROCEDURE_UNSPECIFIED ->
                    throw at.wrong(Unreadable.Code.FIELD_MISSING, MUST);
            case UNRECOGNIZED -> throw at.unknown(told);
        };
    }

    public static CustomsProcedure write(Procedure procedure) {
        return switch (procedure) {
            case DIRECT_IMPORT -> CustomsProcedure.CUSTOMS_PROCEDURE_DIRECT_IMPORT;
            case DIRECT_EXPORT -> CustomsProcedure.CUSTOMS_PROCEDURE_DIRECT_EXPORT;
            case JOINT_IMPORT -> CustomsProcedure.CUSTOMS_PROCEDURE_JOINT_IMPORT;
        };
    }

    static Verdict read(CustomsVerdict told, At at) {
        return switch (told) {
            case CUSTOMS_VERDICT_RELEASE_ON_ARRIVAL -> Verdict.RELEASE_ON_ARRIVAL;
            case CUSTOMS_VERDICT_INSPECT_ON_ARRIVAL -> Verdict.INSPECT_ON_ARRIVAL;
            case CUSTOMS_VERDICT_DOCUMENTS_REQUIRED -> Verdict.DOCUMENTS_REQUIRED;
            case CUSTOMS_VERDICT_REFUSED -> Verdict.REFUSED;
            case CUSTOMS_VERDICT_UNSPECIFIED -> throw at.wrong(Unreadable.Code.FIELD_MISSING, MUST);
            case UNRECOGNIZED -> throw at.unknown(told);
        };
    }

    public static CustomsVerdict write(Verdict verdict) {
        return switch (verdict) {
            case RELEASE_ON_ARRIVAL -> CustomsVerdict.CUSTOMS_VERDICT_RELEASE_ON_ARRIVAL;
            case INSPECT_ON_ARRIVAL -> CustomsVerdict.CUSTOMS_VERDICT_INSPECT_ON_ARRIVAL;
            case DOCUMENTS_REQUIRED -> CustomsVerdict.CUSTOMS_VERDICT_DOCUMENTS_REQUIRED;
            case REFUSED -> CustomsVerdict.CUSTOMS_VERDICT_REFUSED;
        };
    }

    static Disposition read(CustomsDisposition told, At at) {
        return switch (told) {
            case CUSTOMS_DISPOSITION_RETURN -> Disposition.RETURN;
            case CUSTOMS_DISPOSITION_TREATMENT -> Disposition.TREATMENT;
            case CUSTOMS_DISPOSITION_DESTRUCTION -> Disposition.DESTRUCTION;
            case CUSTOMS_DISPOSITION_UNSPECIFIED ->
                    throw at.wrong(Unreadable.Code.FIELD_MISSING, MUST);
            case UNRECOGNIZED -> throw at.unknown(told);
        };
    }

    static CustomsDisposition write(Disposition disposition) {
        return switch (disposition) {
            case RETURN -> CustomsDisposition.CUSTOMS_DISPOSITION_RETURN;
            case TREATMENT -> CustomsDisposition.CUSTOMS_DISPOSITION_TREATMENT;
            case DESTRUCTION -> CustomsDisposition.CUSTOMS_DISPOSITION_DESTRUCTION;
        };
    }
}
