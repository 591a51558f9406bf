package io.yidan.gateway;

import io.grpc.ServerServiceDefinition;

import org.springframework.context.ApplicationContext;
import org.springframework.grpc.server.GrpcServerFactory;
import org.springframework.grpc.server.service.DefaultGrpcServiceConfigurer;
import org.springframework.grpc.server.service.GrpcServiceSpec;

/** Puts every service of the application behind the door, whichever module brings it. */
final class DoorForAll extends DefaultGrpcServiceConfigurer {
    private final Door door;

    DoorForAll(ApplicationContext context, Door door) {
        super(context);
        this.door = door;
    }

    @Override
    public ServerServiceDefinition configure(GrpcServiceSpec spec, GrpcServerFactory factory) {
        var service = spec.service();
        return super.configure(
                new GrpcServiceSpec(() -> door.behind(service), spec.serviceInfo()), factory);
    }
}
