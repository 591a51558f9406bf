package io.yidan.exchange.customs;

import com.google.protobuf.Message;

import io.yidan.proto.customs.v1.CaseReceipt;

/** A way by which a party asks for a step of a case; gives where it is kept. */
interface CaseDoor extends AutoCloseable {

    /** Asks in the name of the party; fails if it is not taken. */
    CaseReceipt ask(String party, Message request) throws Exception;

    @Override
    void close();
}
