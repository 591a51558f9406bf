package io.yidan.gateway.problem;

import io.yidan.access.Denial;
import io.yidan.codec.Unreadable;
import io.yidan.command.CaseReply;
import io.yidan.command.Reply;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.Refusal;

import java.util.List;

/** What the writing side answered, as the reason on the wire. A new reason does not compile until it has a code. */
public final class Refusals {
    private Refusals() {}

    /** The reason behind an answer that is neither a fact kept nor a decision taken. */
    public static NotAccepted of(Reply reply) {
        return switch (reply) {
            case Reply.Refused(Answer.Refused answer) ->
                    refused(answer.why(), answer.detail(), answer.possible());
            case Reply.Denied(Denial denial, String detail) -> denied(denial, detail);
            case Reply.Busy busy -> NotAccepted.busy(busy.retryAfter());
            case Reply.Unknown _ -> NotAccepted.of(ErrorCode.OUTCOME_UNKNOWN);
            case Reply.Kept _, Reply.Taken _ ->
                    throw new IllegalStateException("not a refusal: " + reply);
        };
    }

    /** The reason behind an answer about a customs case that is not a step taken. */
    public static NotAccepted of(CaseReply reply) {
        return switch (reply) {
            case CaseReply.Refused(var answer) ->
                    refused(answer.why(), answer.detail(), answer.possible());
            case CaseReply.Denied(Denial denial, String detail) -> denied(denial, detail);
            case CaseReply.Busy(var after) -> NotAccepted.busy(after);
            case CaseReply.Unknown _ -> NotAccepted.of(ErrorCode.OUTCOME_UNKNOWN);
            case CaseReply.Taken _ -> throw new IllegalStateException("not a refusal: " + reply);
        };
    }

    /** A waybill that is not there and one that is foreign must not differ by a word. */
    private static NotAccepted denied(Denial denial, String detail) {
        return denial == Denial.NOT_FOUND
                ? NotAccepted.of(ErrorCode.NOT_FOUND)
                : NotAccepted.of(code(denial), "", detail);
    }

    private static NotAccepted refused(
            Refusal why, String detail, List<? extends Enum<?>> possible) {
        var problem = Problems.of(code(why), "", detail).toBuilder();
        possible.forEach(act -> problem.addLegalActs(act.name()));
        return NotAccepted.of(List.of(problem.build()));
    }

    static ErrorCode code(Denial denial) {
        return switch (denial) {
            case NOT_FOUND -> ErrorCode.NOT_FOUND;
            case FOREIGN_LEG -> ErrorCode.FOREIGN_LEG;
            case NOT_YOUR_FACT -> ErrorCode.NOT_YOUR_FACT;
            case NOT_YOUR_ACT -> ErrorCode.NOT_YOUR_ACT;
        };
    }

    /** What has no meaning although its form is right; the prefix is where in the request it stands. */
    public static NotAccepted of(Unreadable fault, String prefix) {
        var problem =
                Problems.of(
                        code(fault.code()), prefix + fault.field(), fault.rule(), fault.nextStep());
        return NotAccepted.of(List.of(problem));
    }

    static ErrorCode code(Unreadable.Code code) {
        return switch (code) {
            case CHECK_DIGIT -> ErrorCode.CHECK_DIGIT;
            case CHECK_CHARACTER -> ErrorCode.CHECK_CHARACTER;
            case CONTAINER_CATEGORY -> ErrorCode.CONTAINER_CATEGORY;
            case IDENTIFIER_FORM -> ErrorCode.IDENTIFIER_FORM;
            case IDENTIFIER_DATE -> ErrorCode.IDENTIFIER_DATE;
            case CODE_SCHEME_UNKNOWN -> ErrorCode.CODE_SCHEME_UNKNOWN;
            case VALUE_UNKNOWN -> ErrorCode.VALUE_UNKNOWN;
            case FIELD_MISSING -> ErrorCode.FIELD_MISSING;
            case TIME_OFFSET_MISSING -> ErrorCode.TIME_OFFSET_MISSING;
            case TIME_ZONE_UNKNOWN -> ErrorCode.TIME_ZONE_UNKNOWN;
            case TIME_INVALID -> ErrorCode.TIME_INVALID;
            case PERSONAL_SEALED -> ErrorCode.PERSONAL_SEALED;
        };
    }

    static ErrorCode code(Refusal refusal) {
        return switch (refusal) {
            case NOT_IN_THIS_STAGE -> ErrorCode.NOT_IN_THIS_STAGE;
            case NOT_YOURS -> ErrorCode.NOT_YOURS;
            case REVISION_MOVED_ON -> ErrorCode.REVISION_MOVED_ON;
            case REQUEST_ID_REUSED -> ErrorCode.REQUEST_ID_REUSED;
            case HOLD_OPEN -> ErrorCode.HOLD_OPEN;
            case HOLD_UNKNOWN -> ErrorCode.HOLD_UNKNOWN;
            case HANDOVER_NOT_OPEN -> ErrorCode.HANDOVER_NOT_OPEN;
            case HANDOVER_NAME_TAKEN -> ErrorCode.HANDOVER_NAME_TAKEN;
            case CUSTODY_ELSEWHERE -> ErrorCode.CUSTODY_ELSEWHERE;
            case RECEIVER_UNKNOWN -> ErrorCode.RECEIVER_UNKNOWN;
            case NOT_ALL_DELIVERED -> ErrorCode.NOT_ALL_DELIVERED;
            case CUSTODY_TAKEN -> ErrorCode.CUSTODY_TAKEN;
            case CONFLICT_UNKNOWN -> ErrorCode.CONFLICT_UNKNOWN;
            case CONFLICT_OPEN -> ErrorCode.CONFLICT_OPEN;
            case LEG_UNKNOWN -> ErrorCode.LEG_UNKNOWN;
            case UNIT_UNKNOWN -> ErrorCode.UNIT_UNKNOWN;
            case PLACE_MISSING -> ErrorCode.PLACE_MISSING;
            case PARTY_MISSING -> ErrorCode.PARTY_MISSING;
            case LEGS_DO_NOT_MEET -> ErrorCode.LEGS_DO_NOT_MEET;
            case UNIT_TWICE -> ErrorCode.UNIT_TWICE;
            case CONTENT_IMPOSSIBLE -> ErrorCode.CONTENT_IMPOSSIBLE;
            case AMENDMENT_EMPTY -> ErrorCode.AMENDMENT_EMPTY;
            case AMENDMENT_OVERLAPS -> ErrorCode.AMENDMENT_OVERLAPS;
            case AMENDMENT_NOT_OPEN -> ErrorCode.AMENDMENT_NOT_OPEN;
            case LEG_BEGUN -> ErrorCode.LEG_BEGUN;
            case UNIT_IN_USE -> ErrorCode.UNIT_IN_USE;
            case HANDOVER_NOT_ACCEPTED -> ErrorCode.HANDOVER_NOT_ACCEPTED;
            case LIABLE_UNKNOWN -> ErrorCode.LIABLE_UNKNOWN;
            case NOTICE_OVER -> ErrorCode.NOTICE_OVER;
            case DISPUTE_UNKNOWN -> ErrorCode.DISPUTE_UNKNOWN;
            case DISPUTE_OPEN -> ErrorCode.DISPUTE_OPEN;
            case CLEARANCE_MISSING -> ErrorCode.CLEARANCE_MISSING;
            case WAYBILL_LINKED -> ErrorCode.WAYBILL_LINKED;
            case WAYBILL_NOT_LINKED -> ErrorCode.WAYBILL_NOT_LINKED;
            case MERGE_UNEQUAL -> ErrorCode.MERGE_UNEQUAL;
            case DECLARED_TOO_EARLY -> ErrorCode.DECLARED_TOO_EARLY;
            case DECLARED_TOO_LATE -> ErrorCode.DECLARED_TOO_LATE;
            case OFFICE_MISSING -> ErrorCode.OFFICE_MISSING;
            case BASIS_CHANGED -> ErrorCode.BASIS_CHANGED;
            case VERDICT_INCOMPLETE -> ErrorCode.VERDICT_INCOMPLETE;
            case DOCUMENTS_NOT_ASKED -> ErrorCode.DOCUMENTS_NOT_ASKED;
            case NOTHING_TO_DISPOSE -> ErrorCode.NOTHING_TO_DISPOSE;
            case SITE_UNLISTED -> ErrorCode.SITE_UNLISTED;
            case GOODS_UNRULED -> ErrorCode.GOODS_UNRULED;
            case CAPACITY_MISSING -> ErrorCode.CAPACITY_MISSING;
            case CHECK_NOT_ASKED -> ErrorCode.CHECK_NOT_ASKED;
            case MEASUREMENT_MISSING -> ErrorCode.MEASUREMENT_MISSING;
            case LIMIT_EXCEEDED -> ErrorCode.LIMIT_EXCEEDED;
            case STILL_OPEN -> ErrorCode.STILL_OPEN;
            case IRREGULARITY_UNKNOWN -> ErrorCode.IRREGULARITY_UNKNOWN;
            case SAMPLE_UNKNOWN -> ErrorCode.SAMPLE_UNKNOWN;
            case SAMPLE_KNOWN -> ErrorCode.SAMPLE_KNOWN;
            case NUMBERS_EXHAUSTED -> ErrorCode.NUMBERS_EXHAUSTED;
        };
    }
}
