package io.yidan.waybill.journey.read.order;

import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Custody;
import io.yidan.waybill.happening.Happening;
import io.yidan.waybill.happening.Movement;
import io.yidan.waybill.happening.Planning;

/** What is read first of things that happened at one instant: off a means, onto one, in, the rest, out. */
final class Rank {
    static final int OTHER = 4;

    private Rank() {}

    static int of(Happening happening) {
        return switch (happening) {
            case Movement.UnitDissociated _ -> 0;
            case Movement.UnitAssociated _ -> 1;
            case Movement.Arrived _ -> 2;
            case Movement.GateIn _ -> 3;
            case Movement.GateOut _ -> 5;
            case Movement.Departed _ -> 6;
            case Movement.Loaded _,
                    Movement.Unloaded _,
                    Movement.Passed _,
                    Movement.Interrupted _,
                    Movement.Resumed _ ->
                    OTHER;
            case Custody _, Condition _, Planning _ -> OTHER;
        };
    }
}
