package io.yidan.translators.customs.mapping;

import com.google.protobuf.Message;

import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.yidan.proto.customs.v1.CustomsServiceGrpc;

import java.util.Map;
import java.util.TreeMap;

/** What can be asked of a customs case by the contract: the calls by name, each with its empty request. */
final class Requests {
    static final Map<String, Message> ALL = all();

    private Requests() {}

    private static Map<String, Message> all() {
        var all = new TreeMap<String, Message>();
        for (var method : CustomsServiceGrpc.getServiceDescriptor().getMethods()) {
            all.put(method.getBareMethodName(), empty(method));
        }
        return all;
    }

    private static Message empty(MethodDescriptor<?, ?> method) {
        return (Message)
                ((PrototypeMarshaller<?>) method.getRequestMarshaller()).getMessagePrototype();
    }
}
