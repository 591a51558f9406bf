package io.yidan.gateway.post;

import com.google.protobuf.Timestamp;

import io.yidan.access.Caller;
import io.yidan.codec.personal.PersonalVault;
import io.yidan.command.Commands;
import io.yidan.command.Reply;
import io.yidan.gateway.problem.Refusals;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.carrier.v1.LegEventReceipt;
import io.yidan.waybill.id.WaybillNumber;

/** Tells one fact to the writing side and says where it is kept. */
public record Posting(Commands commands, PersonalVault vault) {

    /** The event is in right form. Turned down if it has no meaning or is not the caller's to tell. */
    public LegEventReceipt post(Caller caller, LegEvent event) {
        var told = Telling.read(caller, event, vault);
        return switch (commands.record(caller, told.addressedTo(), told.fact())) {
            case Reply.Kept kept -> receipt(kept);
            case Reply other -> throw Refusals.of(other);
        };
    }

    /** Where a fact is kept and what became of it. */
    public static LegEventReceipt receipt(Reply.Kept kept) {
        var recorded =
                Timestamp.newBuilder()
                        .setSeconds(kept.recordedAt().getEpochSecond())
                        .setNanos(kept.recordedAt().getNano());
        var receipt =
                LegEventReceipt.newBuilder()
                        .setOutcome(Outcomes.write(kept.outcome()))
                        .setRevision(kept.revision())
                        .setPosition(kept.position())
                        .setRecordedAt(recorded);
        kept.waybill().map(WaybillNumber::value).ifPresent(receipt::setWaybillNumber);
        if (kept.outcome() == io.yidan.waybill.fact.Outcome.DUPLICATE) {
            receipt.setFirstOutcome(Outcomes.write(kept.first()));
        }
        return receipt.build();
    }
}
