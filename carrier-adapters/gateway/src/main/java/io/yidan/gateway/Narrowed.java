package io.yidan.gateway;

import io.grpc.Attributes;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.SecurityLevel;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.gateway.problem.Statuses;

/** A call whose messages have been read, as the service sees it; remembers whether it has been ended. */
final class Narrowed<Q, A> extends ServerCall<Q, A> {
    private final ServerCall<Object, A> wide;
    private final MethodDescriptor<Q, A> method;
    private volatile boolean closed;

    Narrowed(ServerCall<Object, A> wide, MethodDescriptor<Q, A> method) {
        this.wide = wide;
        this.method = method;
    }

    boolean closed() {
        return closed;
    }

    void refuse(NotAccepted why) {
        Statuses.close(this, why);
    }

    @Override
    public void close(Status status, Metadata trailers) {
        closed = true;
        wide.close(status, trailers);
    }

    @Override
    public void request(int messages) {
        wide.request(messages);
    }

    @Override
    public void sendHeaders(Metadata headers) {
        wide.sendHeaders(headers);
    }

    @Override
    public void sendMessage(A message) {
        wide.sendMessage(message);
    }

    @Override
    public boolean isReady() {
        return wide.isReady();
    }

    @Override
    public boolean isCancelled() {
        return wide.isCancelled();
    }

    @Override
    public void setMessageCompression(boolean enabled) {
        wide.setMessageCompression(enabled);
    }

    @Override
    public void setCompression(String compressor) {
        wide.setCompression(compressor);
    }

    @Override
    public SecurityLevel getSecurityLevel() {
        return wide.getSecurityLevel();
    }

    @Override
    public Attributes getAttributes() {
        return wide.getAttributes();
    }

    @Override
    public String getAuthority() {
        return wide.getAuthority();
    }

    @Override
    public MethodDescriptor<Q, A> getMethodDescriptor() {
        return method;
    }
}
