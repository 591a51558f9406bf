package io.yidan.gateway;

import io.grpc.BindableService;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.signin.TokenCheck;

/** The way every call takes: let in, readable, explained if it fails, signed in, in right form. */
public final class Door {
    private final Admission admission;
    private final TokenCheck tokens;
    private final Faults faults = new Faults();
    private final Forms forms;

    /** At most so many calls are inside at once. */
    public Door(TokenCheck tokens, FormCheck check, int callsAtOnce) {
        this.admission = new Admission(callsAtOnce);
        this.tokens = tokens;
        this.forms = new Forms(check);
    }

    /** The service behind the door. */
    public ServerServiceDefinition behind(BindableService service) {
        return Legible.wrap(
                ServerInterceptors.interceptForward(
                        service.bindService(), admission, faults, tokens, forms));
    }
}
