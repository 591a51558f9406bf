package io.yidan.exchange.demo;

import com.google.protobuf.Message;

import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.waybill.v1.SettleConflictRequest;

/** What a party does in the demo. The waybill number is put in when it is known. */
public sealed interface Act {

    /** Tells a fact. */
    record Tell(LegEvent event) implements Act {
        String what() {
            return event.hasHappening() ? event.getHappening().getKindCase().name() : "WITHDRAWN";
        }

        /** System, id and revision under which the teller names it. */
        String key() {
            var envelope = event.getEnvelope();
            return envelope.getSourceSystem()
                    + ":"
                    + envelope.getEventId()
                    + " r"
                    + envelope.getRevision();
        }
    }

    /** Asks for a decision: one of the requests of the waybill service. */
    record Decide(Message request) implements Act {}

    /** Settles a conflict for the telling with this event time; its hash must be read first. */
    record Settle(SettleConflictRequest request, EventTime standing) implements Act {}
}
