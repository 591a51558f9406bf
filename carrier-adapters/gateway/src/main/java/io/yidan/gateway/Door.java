package io.yidan.gateway;

import io.grpc.BindableService;
import io.grpc.ServerBuilder;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.yidan.access.Caller;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.signin.SpeaksFor;
import io.yidan.gateway.signin.TokenCheck;

import java.util.concurrent.Executor;

/** The way every call takes: let in by the server, readable, explained if it fails, signed in, in right form. */
public final class Door {
    private final Admission admission;
    private final TokenCheck tokens;
    private final Faults faults;
    private final Forms forms;

    /** At most so many calls are inside at once, each on a thread of this executor. */
    public Door(
            TokenCheck tokens,
            FormCheck check,
            int callsAtOnce,
            Executor executor,
            RefusedCalls refused) {
        this.admission = new Admission(callsAtOnce, executor, refused);
        this.faults = new Faults(refused);
        this.tokens = tokens;
        this.forms = new Forms(check);
    }

    /** Counts who comes to this server and turns away who is one too many; before it is built. */
    public void on(ServerBuilder<?> server) {
        admission.on(server);
    }

    /** The service for somebody who was let in by another door. */
    ServerServiceDefinition inside(Caller caller, BindableService service) {
        return Legible.wrap(
                ServerInterceptors.interceptForward(
                        service.bindService(), faults, new SpeaksFor(caller), forms));
    }

    /** The service behind the door. */
    public ServerServiceDefinition behind(BindableService service) {
        return Legible.wrap(
                ServerInterceptors.interceptForward(service.bindService(), faults, tokens, forms));
    }
}
