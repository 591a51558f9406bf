package io.yidan.gateway;

import io.grpc.BindableService;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.signin.TokenCheck;

/** The way every call takes: readable, explained if it fails, signed in, in right form. */
public final class Door {
    private final TokenCheck tokens;
    private final Faults faults = new Faults();
    private final Forms forms;

    public Door(TokenCheck tokens, FormCheck check) {
        this.tokens = tokens;
        this.forms = new Forms(check);
    }

    /** The service behind the door. */
    public ServerServiceDefinition behind(BindableService service) {
        return Legible.wrap(
                ServerInterceptors.interceptForward(service.bindService(), faults, tokens, forms));
    }
}
