package io.yidan.exchange.customs;

import com.google.protobuf.Message;

import io.yidan.exchange.demo.PlayedJourney;
import io.yidan.proto.customs.v1.CaseReceipt;

/** Steps asked for by gRPC. */
record WireDoor(PlayedJourney exchange) implements CaseDoor {
    @Override
    public CaseReceipt ask(String party, Message request) {
        try (var client = exchange.as(party)) {
            return client.cases().ask(request);
        }
    }

    @Override
    public void close() {
        // each call has a connection of its own
    }
}
