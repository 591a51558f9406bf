package io.yidan.codec.type;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.proto.type.v1.SealCondition;
import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Condition.SealState;
import io.yidan.waybill.id.SealNumber;

import java.util.Optional;

/** Seals on the wire and in the model. */
public final class Seals {
    private Seals() {}

    public static SealNumber number(String field, String told, At at) {
        return at.read(field, told, SealNumber::parse);
    }

    /** A number that is empty if no seal was there. */
    public static Optional<SealNumber> ifAny(String field, String told, At at) {
        return Maybe.text(told, text -> number(field, text, at));
    }

    public static Condition.SealSource source(io.yidan.proto.type.v1.SealSource told, At at) {
        return switch (told) {
            case SEAL_SOURCE_UNSPECIFIED -> Condition.SealSource.UNKNOWN;
            case SEAL_SOURCE_SHIPPER -> Condition.SealSource.SHIPPER;
            case SEAL_SOURCE_CARRIER -> Condition.SealSource.CARRIER;
            case SEAL_SOURCE_TERMINAL -> Condition.SealSource.TERMINAL;
            case SEAL_SOURCE_CUSTOMS -> Condition.SealSource.CUSTOMS;
            case SEAL_SOURCE_CUSTOMS_ELECTRONIC -> Condition.SealSource.CUSTOMS_ELECTRONIC;
            case UNRECOGNIZED -> throw at.unknown(told);
        };
    }

    public static io.yidan.proto.type.v1.SealSource write(Condition.SealSource source) {
        return switch (source) {
            case UNKNOWN -> io.yidan.proto.type.v1.SealSource.SEAL_SOURCE_UNSPECIFIED;
            case SHIPPER -> io.yidan.proto.type.v1.SealSource.SEAL_SOURCE_SHIPPER;
            case CARRIER -> io.yidan.proto.type.v1.SealSource.SEAL_SOURCE_CARRIER;
            case TERMINAL -> io.yidan.proto.type.v1.SealSource.SEAL_SOURCE_TERMINAL;
            case CUSTOMS -> io.yidan.proto.type.v1.SealSource.SEAL_SOURCE_CUSTOMS;
            case CUSTOMS_ELECTRONIC ->
                    io.yidan.proto.type.v1.SealSource.SEAL_SOURCE_CUSTOMS_ELECTRONIC;
        };
    }

    public static SealState state(SealCondition told, At at) {
        return switch (told) {
            case SEAL_CONDITION_UNSPECIFIED -> SealState.UNKNOWN;
            case SEAL_CONDITION_INTACT -> SealState.INTACT;
            case SEAL_CONDITION_DAMAGED -> SealState.DAMAGED;
            case SEAL_CONDITION_BROKEN -> SealState.BROKEN;
            case SEAL_CONDITION_MISSING -> SealState.MISSING;
            case UNRECOGNIZED -> throw at.unknown(told);
        };
    }

    public static SealCondition write(SealState state) {
        return switch (state) {
            case UNKNOWN -> SealCondition.SEAL_CONDITION_UNSPECIFIED;
            case INTACT -> SealCondition.SEAL_CONDITION_INTACT;
            case DAMAGED -> SealCondition.SEAL_CONDITION_DAMAGED;
            case BROKEN -> SealCondition.SEAL_CONDITION_BROKEN;
            case MISSING -> SealCondition.SEAL_CONDITION_MISSING;
        };
    }
}
