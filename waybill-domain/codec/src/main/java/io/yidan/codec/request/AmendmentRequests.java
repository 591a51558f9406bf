package io.yidan.codec.request;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.codec.content.ContentChanges;
import io.yidan.codec.type.Persons;
import io.yidan.proto.waybill.v1.AcceptAmendmentRequest;
import io.yidan.proto.waybill.v1.CancelAmendmentRequest;
import io.yidan.proto.waybill.v1.DeclineAmendmentRequest;
import io.yidan.proto.waybill.v1.ProposeAmendmentRequest;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.value.Bytes;

/** Reads what a party asks about changing the content; hashes of it are put in by who knows the content. */
public record AmendmentRequests(Requests common) {
    private static final Bytes NOT_YET = Bytes.of(new byte[0]);

    public WaybillCommand.ProposeAmendment read(ProposeAmendmentRequest asked) {
        var expected = Maybe.when(asked.hasExpectedRevision(), asked::getExpectedRevision);
        return new WaybillCommand.ProposeAmendment(
                common.ask(asked, asked.getWaybillNumber(), asked.getRequestId(), expected),
                asked.getBaseRevision(),
                asked.getReason(),
                ContentChanges.read(
                        asked.getChange(),
                        At.TOP.in("change"),
                        Persons.toldBy(common.by(), common.vault())),
                NOT_YET);
    }

    public WaybillCommand.AcceptAmendment read(AcceptAmendmentRequest asked) {
        var expected = Maybe.when(asked.hasExpectedRevision(), asked::getExpectedRevision);
        return new WaybillCommand.AcceptAmendment(
                common.ask(asked, asked.getWaybillNumber(), asked.getRequestId(), expected),
                amendment(asked.getAmendmentId()),
                NOT_YET);
    }

    public WaybillCommand.DeclineAmendment read(DeclineAmendmentRequest asked) {
        var expected = Maybe.when(asked.hasExpectedRevision(), asked::getExpectedRevision);
        return new WaybillCommand.DeclineAmendment(
                common.ask(asked, asked.getWaybillNumber(), asked.getRequestId(), expected),
                amendment(asked.getAmendmentId()),
                asked.getReason());
    }

    public WaybillCommand.CancelAmendment read(CancelAmendmentRequest asked) {
        var expected = Maybe.when(asked.hasExpectedRevision(), asked::getExpectedRevision);
        return new WaybillCommand.CancelAmendment(
                common.ask(asked, asked.getWaybillNumber(), asked.getRequestId(), expected),
                amendment(asked.getAmendmentId()),
                asked.getReason());
    }

    private static RequestId amendment(String id) {
        return At.TOP.read("amendment_id", id, RequestId::new);
    }
}
