package io.yidan.waybill.decision;

/** The decisions by name, as an answer lists what is possible now. */
public enum Act {
    DRAFT,
    APPROVE,
    ISSUE,
    VOID,
    PLACE_HOLD,
    LIFT_HOLD,
    OFFER_HANDOVER,
    ACCEPT_HANDOVER,
    REFUSE_HANDOVER,
    EXPIRE_HANDOVER,
    SETTLE_CONFLICT,
    CONFIRM_DELIVERY,
    CLOSE,
    PROPOSE_AMENDMENT,
    ACCEPT_AMENDMENT,
    DECLINE_AMENDMENT,
    CANCEL_AMENDMENT,
    DISPUTE_HANDOVER,
    SETTLE_DISPUTE,
    LINK_CASE,
    UNLINK_CASE,
    GIVE_CLEARANCE,
    REVOKE_CLEARANCE;

    /** The name of a decision. */
    public static Act of(WaybillCommand.Decide command) {
        return switch (command) {
            case WaybillCommand.Draft _ -> DRAFT;
            case WaybillCommand.Approve _ -> APPROVE;
            case WaybillCommand.Issue _ -> ISSUE;
            case WaybillCommand.VoidWaybill _ -> VOID;
            case WaybillCommand.PlaceHold _ -> PLACE_HOLD;
            case WaybillCommand.LiftHold _ -> LIFT_HOLD;
            case WaybillCommand.OfferHandover _ -> OFFER_HANDOVER;
            case WaybillCommand.AcceptHandover _ -> ACCEPT_HANDOVER;
            case WaybillCommand.RefuseHandover _ -> REFUSE_HANDOVER;
            case WaybillCommand.ExpireHandover _ -> EXPIRE_HANDOVER;
            case WaybillCommand.SettleConflict _ -> SETTLE_CONFLICT;
            case WaybillCommand.ConfirmDelivery _ -> CONFIRM_DELIVERY;
            case WaybillCommand.Close _ -> CLOSE;
            case WaybillCommand.ProposeAmendment _ -> PROPOSE_AMENDMENT;
            case WaybillCommand.AcceptAmendment _ -> ACCEPT_AMENDMENT;
            case WaybillCommand.DeclineAmendment _ -> DECLINE_AMENDMENT;
            case WaybillCommand.CancelAmendment _ -> CANCEL_AMENDMENT;
            case WaybillCommand.DisputeHandover _ -> DISPUTE_HANDOVER;
            case WaybillCommand.SettleDispute _ -> SETTLE_DISPUTE;
            case WaybillCommand.LinkCase _ -> LINK_CASE;
            case WaybillCommand.UnlinkCase _ -> UNLINK_CASE;
            case WaybillCommand.GiveClearance _ -> GIVE_CLEARANCE;
            case WaybillCommand.RevokeClearance _ -> REVOKE_CLEARANCE;
        };
    }
}
