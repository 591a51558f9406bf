package io.yidan.client.customs;

import com.google.protobuf.Message;

import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.stub.ClientCalls;
import io.yidan.proto.customs.v1.CaseReceipt;
import io.yidan.proto.customs.v1.CustomsServiceGrpc;
import io.yidan.proto.customs.v1.CustomsServiceGrpc.CustomsServiceBlockingStub;

/** One call of the contract by which something is asked of a customs case, found by the type of its request. */
record StepCall(MethodDescriptor<?, ?> method) {

    static StepCall of(Message request) {
        return CustomsServiceGrpc.getServiceDescriptor().getMethods().stream()
                .map(StepCall::new)
                .filter(call -> call.takes(request))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        request.getDescriptorForType().getFullName()
                                                + " asks nothing of a case"));
    }

    private boolean takes(Message request) {
        return method.getRequestMarshaller() instanceof PrototypeMarshaller<?> typed
                && request.getClass().isInstance(typed.getMessagePrototype());
    }

    /** The receipt stands in the field of its type, whatever else the answer holds. */
    CaseReceipt send(CustomsServiceBlockingStub stub, Message request) {
        return sent(method, stub, request).getAllFields().values().stream()
                .filter(CaseReceipt.class::isInstance)
                .map(CaseReceipt.class::cast)
                .findFirst()
                .orElse(CaseReceipt.getDefaultInstance());
    }

    @SuppressWarnings("unchecked")
    private static <Q, A> Message sent(
            MethodDescriptor<Q, A> method, CustomsServiceBlockingStub stub, Message request) {
        return (Message)
                ClientCalls.blockingUnaryCall(
                        stub.getChannel(), method, stub.getCallOptions(), (Q) request);
    }
}
