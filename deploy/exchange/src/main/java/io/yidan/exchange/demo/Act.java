package io.yidan.exchange.demo;

import com.google.protobuf.Message;

import io.yidan.exchange.demo.customs.CaseAct;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.customs.v1.GateSign;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.waybill.v1.SettleConflictRequest;

import java.time.Instant;
import java.util.List;

/** What a party does in the demo. The waybill number is put in when it is known. */
public sealed interface Act {

    /** Tells a fact. */
    record Tell(LegEvent event) implements Act {
        String what() {
            return event.hasHappening() ? event.getHappening().getKindCase().name() : "WITHDRAWN";
        }
    }

    /** Posts a file in a layout of its carrier; if texts are given, only the rows in which all of them stand. */
    record Upload(String layout, String file, List<String> only, Instant sent) implements Act {
        public Upload {
            only = List.copyOf(only);
        }
    }

    /** Asks for a decision: one of the requests of the waybill service. */
    record Decide(Message request) implements Act {}

    /** Settles a conflict for the telling with this event time; its hash must be read first. */
    record Settle(SettleConflictRequest request, EventTime standing) implements Act {}

    /** Declares goods to customs, or takes a step of a case. */
    record Lead(CaseAct act) implements Act {}

    /** Asks at the gate what is said to goods known by this, and holds the answer against what it should be. */
    record AskGate(String knownBy, GateSign expected) implements Act {}
}
