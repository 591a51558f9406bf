package io.yidan.codec.fact;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.codec.type.Conveyances;
import io.yidan.codec.type.Seals;
import io.yidan.codec.type.UnitIds;
import io.yidan.codec.type.Weighings;
import io.yidan.proto.type.v1.ExceptionKind;
import io.yidan.proto.type.v1.ExceptionReported;
import io.yidan.proto.type.v1.Happening;
import io.yidan.proto.type.v1.MoistureFound;
import io.yidan.proto.type.v1.SealAffixed;
import io.yidan.proto.type.v1.SealBroken;
import io.yidan.proto.type.v1.SealChecked;
import io.yidan.proto.type.v1.SealReplaced;
import io.yidan.proto.type.v1.Weighed;
import io.yidan.waybill.happening.Condition;

/** Seals, weights, water and damage on the wire and in the model. */
final class Conditions {
    private Conditions() {}

    static Condition read(SealAffixed told, At at) {
        return new Condition.SealAffixed(
                UnitIds.one("unit", told.getUnit(), at),
                Seals.number("number", told.getNumber(), at),
                Seals.source(told.getSource(), at.in("source")));
    }

    static Condition read(SealChecked told, At at) {
        return new Condition.SealChecked(
                UnitIds.one("unit", told.getUnit(), at),
                Seals.ifAny("number", told.getNumber(), at),
                Seals.state(told.getCondition(), at.in("condition")),
                told.getPhotoSha256());
    }

    static Condition read(SealBroken told, At at) {
        return new Condition.SealBroken(
                UnitIds.one("unit", told.getUnit(), at),
                Seals.ifAny("number", told.getNumber(), at),
                told.getReasonCode());
    }

    static Condition read(SealReplaced told, At at) {
        return new Condition.SealReplaced(
                UnitIds.one("unit", told.getUnit(), at),
                Seals.ifAny("old_number", told.getOldNumber(), at),
                Seals.number("new_number", told.getNewNumber(), at),
                Seals.source(told.getSource(), at.in("source")),
                told.getReasonCode());
    }

    static Condition read(Weighed told, At at) {
        return Weighings.read(told, at);
    }

    static Condition read(MoistureFound told, At at) {
        return new Condition.MoistureFound(
                UnitIds.read(told.getUnitsList(), at),
                Maybe.when(told.hasCargoLine(), told::getCargoLine),
                told.getMoistureHundredths(),
                told.getMethod(),
                told.getSample());
    }

    static Condition read(ExceptionReported told, At at) {
        return new Condition.ExceptionReported(
                kind(told.getKind(), at.in("kind")),
                Conveyances.read(told.getConcerned(), at.in("concerned")),
                told.getReasonCode(),
                told.getRemark(),
                Maybe.when(told.hasPieces(), told::getPieces));
    }

    static void write(Condition condition, Happening.Builder wire) {
        switch (condition) {
            case Condition.SealAffixed(var unit, var number, var source) ->
                    wire.getSealAffixedBuilder()
                            .setUnit(UnitIds.write(unit))
                            .setNumber(number.value())
                            .setSource(Seals.write(source));
            case Condition.SealChecked(var unit, var number, var state, var photo) ->
                    wire.getSealCheckedBuilder()
                            .setUnit(UnitIds.write(unit))
                            .setNumber(Maybe.text(number))
                            .setCondition(Seals.write(state))
                            .setPhotoSha256(photo);
            case Condition.SealBroken(var unit, var number, var reason) ->
                    wire.getSealBrokenBuilder()
                            .setUnit(UnitIds.write(unit))
                            .setNumber(Maybe.text(number))
                            .setReasonCode(reason);
            case Condition.SealReplaced(
                            var unit,
                            var old,
                            var replacement,
                            var source,
                            var reason) ->
                    wire.getSealReplacedBuilder()
                            .setUnit(UnitIds.write(unit))
                            .setOldNumber(Maybe.text(old))
                            .setNewNumber(replacement.value())
                            .setSource(Seals.write(source))
                            .setReasonCode(reason);
            case Condition.Weighed(var unit, var weighing) ->
                    wire.setWeighed(Weighings.write(unit, weighing));
            case Condition.MoistureFound(
                            var units,
                            var line,
                            var moisture,
                            var method,
                            var sample) -> {
                var found =
                        wire.getMoistureFoundBuilder()
                                .addAllUnits(UnitIds.write(units))
                                .setMoistureHundredths(moisture)
                                .setMethod(method)
                                .setSample(sample);
                line.ifPresent(found::setCargoLine);
            }
            case Condition.ExceptionReported(
                            var kind,
                            var concerned,
                            var reason,
                            var remark,
                            var pieces) -> {
                var reported =
                        wire.getExceptionReportedBuilder()
                                .setKind(write(kind))
                                .setConcerned(Conveyances.write(concerned))
                                .setReasonCode(reason)
                                .setRemark(remark);
                pieces.ifPresent(reported::setPieces);
            }
        }
    }

    private static Condition.ExceptionReported.Kind kind(ExceptionKind told, At at) {
        return switch (told) {
            case EXCEPTION_KIND_DELAY -> Condition.ExceptionReported.Kind.DELAY;
            case EXCEPTION_KIND_DAMAGE -> Condition.ExceptionReported.Kind.DAMAGE;
            case EXCEPTION_KIND_SHORTAGE -> Condition.ExceptionReported.Kind.SHORTAGE;
            case EXCEPTION_KIND_TOTAL_LOSS -> Condition.ExceptionReported.Kind.TOTAL_LOSS;
            case EXCEPTION_KIND_UNSPECIFIED, UNRECOGNIZED -> throw at.unknown(told);
        };
    }

    private static ExceptionKind write(Condition.ExceptionReported.Kind kind) {
        return switch (kind) {
            case DELAY -> ExceptionKind.EXCEPTION_KIND_DELAY;
            case DAMAGE -> ExceptionKind.EXCEPTION_KIND_DAMAGE;
            case SHORTAGE -> ExceptionKind.EXCEPTION_KIND_SHORTAGE;
            case TOTAL_LOSS -> ExceptionKind.EXCEPTION_KIND_TOTAL_LOSS;
        };
    }
}
