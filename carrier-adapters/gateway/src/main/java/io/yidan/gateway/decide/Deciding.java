package io.yidan.gateway.decide;

import com.google.protobuf.Timestamp;

import io.yidan.codec.personal.PersonalVault;
import io.yidan.codec.request.AmendmentRequests;
import io.yidan.codec.request.HandoverRequests;
import io.yidan.codec.request.Requests;
import io.yidan.command.Commands;
import io.yidan.command.Reply;
import io.yidan.gateway.problem.Refusals;
import io.yidan.gateway.signin.CallerContext;
import io.yidan.proto.waybill.v1.DecisionReceipt;
import io.yidan.waybill.decision.WaybillCommand;

/** Asks the writing side for decisions in the name of the caller. */
public record Deciding(Commands commands, PersonalVault vault, Terms terms) {

    Requests requests() {
        return new Requests(CallerContext.caller().party(), vault);
    }

    HandoverRequests handovers() {
        return new HandoverRequests(requests());
    }

    AmendmentRequests amendments() {
        return new AmendmentRequests(requests());
    }

    Reply.Taken draft(Requests.Draft draft) {
        var request =
                new Commands.DraftRequest(
                        draft.numberPrefix(),
                        draft.request(),
                        draft.requestHash(),
                        draft.content());
        return taken(commands.draft(CallerContext.caller(), request));
    }

    DecisionReceipt decide(WaybillCommand.Decide command) {
        return receipt(taken(commands.decide(CallerContext.caller(), command)));
    }

    static DecisionReceipt receipt(Reply.Taken taken) {
        var recorded =
                Timestamp.newBuilder()
                        .setSeconds(taken.recordedAt().getEpochSecond())
                        .setNanos(taken.recordedAt().getNano());
        return DecisionReceipt.newBuilder()
                .setRevision(taken.revision())
                .setPosition(taken.position())
                .setRecordedAt(recorded)
                .build();
    }

    private static Reply.Taken taken(Reply reply) {
        return switch (reply) {
            case Reply.Taken taken -> taken;
            case Reply other -> throw Refusals.of(other);
        };
    }
}
