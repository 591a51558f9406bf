package io.yidan.access;

import static io.yidan.access.Role.CARRIER;
import static io.yidan.access.Role.CONSIGNEE;
import static io.yidan.access.Role.CUSTOMS_PORT;
import static io.yidan.access.Role.CUSTOMS_UNLOADING;
import static io.yidan.access.Role.LABORATORY;
import static io.yidan.access.Role.OPERATOR;
import static io.yidan.access.Role.SHIPPER;
import static io.yidan.access.Role.TERMINAL;

import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Custody;
import io.yidan.waybill.happening.Happening;
import io.yidan.waybill.happening.Movement;
import io.yidan.waybill.happening.Planning;

import java.util.EnumSet;
import java.util.Set;

/** The table of who may tell what, by role. Who is not in a row may not. */
public final class MayPost {
    private MayPost() {}

    /** Roles that may tell this happening. */
    public static Set<Role> roles(Happening happening) {
        return switch (happening) {
            case Planning.Booked _ -> EnumSet.of(CARRIER, TERMINAL, OPERATOR);
            case Planning.EtaUpdated _ -> EnumSet.of(CARRIER, TERMINAL, OPERATOR);
            case Custody.Stuffed _ -> EnumSet.of(SHIPPER, TERMINAL);
            case Custody.Stripped _ -> EnumSet.of(CONSIGNEE, TERMINAL);
            case Custody.CargoReceived _ -> EnumSet.of(CARRIER, TERMINAL, CONSIGNEE);
            case Custody.Delivered _ -> EnumSet.of(CARRIER, CONSIGNEE);
            case Movement.Loaded _, Movement.Unloaded _ ->
                    EnumSet.of(CARRIER, TERMINAL, SHIPPER, CONSIGNEE);
            case Movement.UnitAssociated _, Movement.UnitDissociated _ ->
                    EnumSet.of(CARRIER, TERMINAL, SHIPPER);
            case Movement.GateIn _, Movement.GateOut _ -> EnumSet.of(TERMINAL, CARRIER, CONSIGNEE);
            case Movement.Departed _, Movement.Passed _, Movement.Arrived _ -> EnumSet.of(CARRIER);
            case Movement.Interrupted _, Movement.Resumed _ -> EnumSet.of(CARRIER, TERMINAL);
            case Condition.SealAffixed _, Condition.SealReplaced _ ->
                    EnumSet.of(SHIPPER, CARRIER, TERMINAL, CUSTOMS_PORT, CUSTOMS_UNLOADING);
            case Condition.SealChecked _, Condition.SealBroken _ ->
                    EnumSet.of(
                            SHIPPER, CARRIER, TERMINAL, CONSIGNEE, CUSTOMS_PORT, CUSTOMS_UNLOADING);
            case Condition.Weighed _ ->
                    EnumSet.of(
                            SHIPPER, CARRIER, TERMINAL, CONSIGNEE, CUSTOMS_PORT, CUSTOMS_UNLOADING);
            case Condition.MoistureFound _ ->
                    EnumSet.of(LABORATORY, SHIPPER, CONSIGNEE, CUSTOMS_PORT, CUSTOMS_UNLOADING);
            case Condition.ExceptionReported _ ->
                    EnumSet.of(
                            SHIPPER,
                            CARRIER,
                            TERMINAL,
                            CONSIGNEE,
                            OPERATOR,
                            CUSTOMS_PORT,
                            CUSTOMS_UNLOADING);
        };
    }
}
