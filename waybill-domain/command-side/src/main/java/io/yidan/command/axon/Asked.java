package io.yidan.command.axon;

import io.yidan.access.Caller;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.id.WaybillNumber;

/** What goes over the command bus: who asks which waybill for what, and where to note where it landed. */
sealed interface Asked {
    WaybillNumber waybill();

    Landing landing();

    /** Asked of a waybill that may not exist yet. */
    record Begin(Caller caller, WaybillCommand.Draft draft, Landing landing) implements Asked {
        @Override
        public WaybillNumber waybill() {
            return draft.waybill();
        }
    }

    /** Asked of a waybill that exists. */
    record Put(Caller caller, WaybillCommand command, Landing landing) implements Asked {
        @Override
        public WaybillNumber waybill() {
            return command.waybill();
        }
    }
}
