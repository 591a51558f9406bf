package io.yidan.gateway;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.NotAccepted;

import java.io.InputStream;
import java.util.ArrayList;

/** Lets bytes that are no message be answered as the sender's mistake, not as a fault of the server. */
final class Legible {
    /** Stands in for a message that could not be read. */
    private static final Object ILLEGIBLE = new Object();

    private Legible() {}

    static ServerServiceDefinition wrap(ServerServiceDefinition service) {
        var methods = new ArrayList<ServerMethodDefinition<Object, ?>>();
        service.getMethods().forEach(method -> methods.add(wrap(method)));
        var descriptor =
                ServiceDescriptor.newBuilder(service.getServiceDescriptor().getName())
                        .setSchemaDescriptor(service.getServiceDescriptor().getSchemaDescriptor());
        methods.forEach(method -> descriptor.addMethod(method.getMethodDescriptor()));
        var wrapped = ServerServiceDefinition.builder(descriptor.build());
        methods.forEach(wrapped::addMethod);
        return wrapped.build();
    }

    private static <Q, A> ServerMethodDefinition<Object, A> wrap(
            ServerMethodDefinition<Q, A> method) {
        MethodDescriptor<Q, A> descriptor = method.getMethodDescriptor();
        var tolerant =
                descriptor.toBuilder(
                                new Tolerant<>(descriptor.getRequestMarshaller()),
                                descriptor.getResponseMarshaller())
                        .build();
        return ServerMethodDefinition.create(
                tolerant, new Reader<>(method.getServerCallHandler(), descriptor));
    }

    /** Reads a message, or says that it could not. */
    private record Tolerant<Q>(Marshaller<Q> strict) implements Marshaller<Object> {
        @Override
        public InputStream stream(Object value) {
            throw new UnsupportedOperationException("requests are only read here");
        }

        @Override
        public Object parse(InputStream stream) {
            try {
                return strict.parse(stream);
            } catch (RuntimeException e) {
                return ILLEGIBLE;
            }
        }
    }

    /** Hands on what could be read and ends the call at the first message that could not. */
    private record Reader<Q, A>(ServerCallHandler<Q, A> next, MethodDescriptor<Q, A> method)
            implements ServerCallHandler<Object, A> {
        @Override
        public ServerCall.Listener<Object> startCall(ServerCall<Object, A> call, Metadata headers) {
            var seen = new Narrowed<>(call, method);
            return new Hearing<>(next.startCall(seen, headers), seen);
        }
    }

    /** Hears nothing more once the call has been ended. */
    private static final class Hearing<Q> extends ServerCall.Listener<Object> {
        private final ServerCall.Listener<Q> service;
        private final Narrowed<Q, ?> call;

        Hearing(ServerCall.Listener<Q> service, Narrowed<Q, ?> call) {
            this.service = service;
            this.call = call;
        }

        @Override
        @SuppressWarnings("unchecked")
        public void onMessage(Object message) {
            if (call.closed()) {
                return;
            }
            if (message == ILLEGIBLE) {
                call.refuse(NotAccepted.of(ErrorCode.MESSAGE_UNREADABLE));
            } else {
                service.onMessage((Q) message);
            }
        }

        @Override
        public void onHalfClose() {
            if (!call.closed()) {
                service.onHalfClose();
            }
        }

        @Override
        public void onCancel() {
            service.onCancel();
        }

        @Override
        public void onComplete() {
            service.onComplete();
        }

        @Override
        public void onReady() {
            service.onReady();
        }
    }
}
