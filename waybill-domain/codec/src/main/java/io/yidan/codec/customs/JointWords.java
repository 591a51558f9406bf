package io.yidan.codec.customs;

import io.yidan.codec.At;
import io.yidan.codec.Unreadable;
import io.yidan.customs.joint.Conditions.Use;
import io.yidan.customs.joint.Irregularity.Kind;
import io.yidan.customs.plan.CheckKind;
import io.yidan.customs.step.JointStep.UnitsMoved.Way;
import io.yidan.proto.type.v1.CustomsCheck;
import io.yidan.proto.type.v1.GoodsUse;
import io.yidan.proto.type.v1.IrregularityKind;
import io.yidan.proto.type.v1.UnitsWay;

/** Words of joint supervision on the wire and in the model. */
public final class JointWords {
    private JointWords() {}

    private static Unreadable missing(At at) {
        return at.wrong(Unreadable.Code.FIELD_MISSING, "must be given");
    }

    public static CheckKind read(CustomsCheck told, At at) {
        return switch (told) {
            case CUSTOMS_CHECK_RADIOACTIVITY -> CheckKind.RADIOACTIVITY;
            case CUSTOMS_CHECK_DOCUMENTS -> CheckKind.DOCUMENTS;
            case CUSTOMS_CHECK_SEALS -> CheckKind.SEALS;
            case CUSTOMS_CHECK_PORT_WEIGHT -> CheckKind.PORT_WEIGHT;
            case CUSTOMS_CHECK_FOREIGN_MATTER -> CheckKind.FOREIGN_MATTER;
            case CUSTOMS_CHECK_SOLID_WASTE -> CheckKind.SOLID_WASTE;
            case CUSTOMS_CHECK_WEIGHT_SURVEY -> CheckKind.WEIGHT_SURVEY;
            case CUSTOMS_CHECK_LABORATORY -> CheckKind.LABORATORY;
            case CUSTOMS_CHECK_UNSPECIFIED -> throw missing(at);
            case UNRECOGNIZED -> throw at.unknown(told);
        };
    }

    public static CustomsCheck write(CheckKind kind) {
        return switch (kind) {
            case RADIOACTIVITY -> CustomsCheck.CUSTOMS_CHECK_RADIOACTIVITY;
            case DOCUMENTS -> CustomsCheck.CUSTOMS_CHECK_DOCUMENTS;
            case SEALS -> CustomsCheck.CUSTOMS_CHECK_SEALS;
            case PORT_WEIGHT -> CustomsCheck.CUSTOMS_CHECK_PORT_WEIGHT;
            case FOREIGN_MATTER -> CustomsCheck.CUSTOMS_CHECK_FOREIGN_MATTER;
            case SOLID_WASTE -> CustomsCheck.CUSTOMS_CHECK_SOLID_WASTE;
            case WEIGHT_SURVEY -> CustomsCheck.CUSTOMS_CHECK_WEIGHT_SURVEY;
            case LABORATORY -> CustomsCheck.CUSTOMS_CHECK_LABORATORY;
        };
    }

    static Way read(UnitsWay told, At at) {
        return switch (told) {
            case UNITS_WAY_REACHED_PORT -> Way.REACHED_PORT;
            case UNITS_WAY_LEFT_PORT -> Way.LEFT_PORT;
            case UNITS_WAY_SEEN -> Way.SEEN;
            case UNITS_WAY_UNSPECIFIED -> throw missing(at);
            case UNRECOGNIZED -> throw at.unknown(told);
        };
    }

    static UnitsWay write(Way way) {
        return switch (way) {
            case REACHED_PORT -> UnitsWay.UNITS_WAY_REACHED_PORT;
            case LEFT_PORT -> UnitsWay.UNITS_WAY_LEFT_PORT;
            case SEEN -> UnitsWay.UNITS_WAY_SEEN;
        };
    }

    static Kind read(IrregularityKind told, At at) {
        return switch (told) {
            case IRREGULARITY_KIND_LOCK_OPENED -> Kind.LOCK_OPENED;
            case IRREGULARITY_KIND_OFF_ROUTE -> Kind.OFF_ROUTE;
            case IRREGULARITY_KIND_OVERDUE -> Kind.OVERDUE;
            case IRREGULARITY_KIND_SEAL_DIFFERS -> Kind.SEAL_DIFFERS;
            case IRREGULARITY_KIND_WRONG_UNIT -> Kind.WRONG_UNIT;
            case IRREGULARITY_KIND_SHORT_WEIGHT -> Kind.SHORT_WEIGHT;
            case IRREGULARITY_KIND_CONDITION_OVERDUE -> Kind.CONDITION_OVERDUE;
            case IRREGULARITY_KIND_UNSPECIFIED -> throw missing(at);
            case UNRECOGNIZED -> throw at.unknown(told);
        };
    }

    public static IrregularityKind write(Kind kind) {
        return switch (kind) {
            case LOCK_OPENED -> IrregularityKind.IRREGULARITY_KIND_LOCK_OPENED;
            case OFF_ROUTE -> IrregularityKind.IRREGULARITY_KIND_OFF_ROUTE;
            case OVERDUE -> IrregularityKind.IRREGULARITY_KIND_OVERDUE;
            case SEAL_DIFFERS -> IrregularityKind.IRREGULARITY_KIND_SEAL_DIFFERS;
            case WRONG_UNIT -> IrregularityKind.IRREGULARITY_KIND_WRONG_UNIT;
            case SHORT_WEIGHT -> IrregularityKind.IRREGULARITY_KIND_SHORT_WEIGHT;
            case CONDITION_OVERDUE -> IrregularityKind.IRREGULARITY_KIND_CONDITION_OVERDUE;
        };
    }

    static Use read(GoodsUse told, At at) {
        return switch (told) {
            case GOODS_USE_PROCESS -> Use.PROCESS;
            case GOODS_USE_MIX -> Use.MIX;
            case GOODS_USE_SELL -> Use.SELL;
            case GOODS_USE_MOVE -> Use.MOVE;
            case GOODS_USE_UNSPECIFIED -> throw missing(at);
            case UNRECOGNIZED -> throw at.unknown(told);
        };
    }

    public static GoodsUse write(Use use) {
        return switch (use) {
            case PROCESS -> GoodsUse.GOODS_USE_PROCESS;
            case MIX -> GoodsUse.GOODS_USE_MIX;
            case SELL -> GoodsUse.GOODS_USE_SELL;
            case MOVE -> GoodsUse.GOODS_USE_MOVE;
        };
    }
}
