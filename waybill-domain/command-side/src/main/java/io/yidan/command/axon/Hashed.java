package io.yidan.command.axon;

import io.yidan.codec.content.Contents;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.amend.ContentChange;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.WaybillCommand;

import java.util.Optional;

/** Puts into decisions that fix the content the hash of it in its stored form, which the model does not know. */
final class Hashed {
    private Hashed() {}

    static WaybillCommand of(Waybill waybill, WaybillCommand.Decide command) {
        return switch (command) {
            case WaybillCommand.Issue c ->
                    new WaybillCommand.Issue(c.ask(), Contents.hash(content(waybill)));
            case WaybillCommand.ProposeAmendment c ->
                    new WaybillCommand.ProposeAmendment(
                            c.ask(),
                            c.base(),
                            c.reason(),
                            c.change(),
                            Contents.hash(c.change().to(content(waybill))));
            case WaybillCommand.AcceptAmendment c ->
                    new WaybillCommand.AcceptAmendment(
                            c.ask(), c.amendment(), Contents.hash(amended(waybill, c)));
            case WaybillCommand.Decide other -> other;
        };
    }

    private static WaybillContent amended(Waybill waybill, WaybillCommand.AcceptAmendment command) {
        Optional<ContentChange> change =
                waybill.amendments().get(command.amendment()).map(open -> open.change());
        return change.map(one -> one.to(content(waybill))).orElseGet(() -> content(waybill));
    }

    private static WaybillContent content(Waybill waybill) {
        return waybill.content().orElseThrow();
    }
}
