package io.yidan.client.customs;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Message;

import io.grpc.MethodDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import io.grpc.stub.ClientCalls;
import io.yidan.proto.customs.v1.CaseReceipt;
import io.yidan.proto.customs.v1.CustomsServiceGrpc;
import io.yidan.proto.customs.v1.CustomsServiceGrpc.CustomsServiceBlockingStub;

import java.util.List;
import java.util.Optional;

/** One call of the contract by which something is asked of a customs case, found by the type of its request. */
public final class StepCall {
    private static final List<StepCall> ALL =
            CustomsServiceGrpc.getServiceDescriptor().getMethods().stream()
                    .map(StepCall::new)
                    .toList();
    private final MethodDescriptor<?, ?> method;
    private final com.google.protobuf.Descriptors.MethodDescriptor told;

    private StepCall(MethodDescriptor<?, ?> method) {
        this.method = method;
        this.told =
                ((ProtoMethodDescriptorSupplier) method.getSchemaDescriptor())
                        .getMethodDescriptor();
    }

    /** All there are. */
    public static List<StepCall> all() {
        return ALL;
    }

    /** By its name. Example: TakeCaseStep. */
    public static Optional<StepCall> named(String name) {
        return ALL.stream().filter(call -> call.name().equals(name)).findFirst();
    }

    static StepCall of(Descriptor request) {
        return ALL.stream()
                .filter(call -> call.told.getInputType().equals(request))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        request.getFullName() + " asks nothing of a case"));
    }

    public String name() {
        return told.getName();
    }

    /** A request that says nothing yet. */
    public Message emptyRequest() {
        return (Message) method.parseRequest(ByteString.EMPTY.newInput());
    }

    /** The receipt stands in the field of its type, whatever else the answer holds. */
    CaseReceipt send(CustomsServiceBlockingStub stub, Message request) {
        var answer = sent(method, stub, request);
        return answer.getAllFields().values().stream()
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
