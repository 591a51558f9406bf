package io.yidan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;

import io.grpc.BindableService;
import io.grpc.CallOptions;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.signin.TokenCheck;
import io.yidan.gateway.testing.Mint;
import io.yidan.gateway.testing.Raw;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every method of the contract, also one added tomorrow, demands a token before the service hears of the call. */
class EveryMethodTest {

    static Stream<MethodDescriptor<?, ?>> methods() {
        return services().stream().flatMap(service -> service.getMethods().stream());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void demands_a_token(MethodDescriptor<?, ?> method) throws Exception {
        var reached = new java.util.concurrent.atomic.AtomicBoolean();
        var server =
                io.grpc.netty.NettyServerBuilder.forPort(0)
                        .addService(
                                new Door(
                                                new TokenCheck(new Mint().credentials(), Set.of()),
                                                new FormCheck(),
                                                64,
                                                Runnable::run,
                                                RefusedCalls.NOT_COUNTED)
                                        .behind(open(method, () -> reached.set(true))))
                        .build()
                        .start();
        var channel =
                io.grpc.netty.NettyChannelBuilder.forAddress("localhost", server.getPort())
                        .usePlaintext()
                        .build();
        try {
            var raw = Raw.method(method.getFullMethodName(), MethodDescriptor.MethodType.UNARY);
            ClientCalls.blockingUnaryCall(channel, raw, CallOptions.DEFAULT, new byte[0]);
        } catch (StatusRuntimeException e) {
            assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED);
        } finally {
            channel.shutdownNow();
            server.shutdownNow();
        }
        assertThat(reached).isFalse();
    }

    private static BindableService open(MethodDescriptor<?, ?> method, Runnable reached) {
        return () ->
                ServerServiceDefinition.builder(method.getServiceName())
                        .addMethod(generic(method), handler(reached))
                        .build();
    }

    @SuppressWarnings("unchecked")
    private static MethodDescriptor<Object, Object> generic(MethodDescriptor<?, ?> method) {
        return (MethodDescriptor<Object, Object>) method;
    }

    private static ServerCallHandler<Object, Object> handler(Runnable reached) {
        return (call, headers) -> {
            reached.run();
            call.close(Status.OK, new Metadata());
            return new ServerCall.Listener<>() {};
        };
    }

    private static List<ServiceDescriptor> services() {
        var found =
                new ClassFileImporter()
                        .importPackages("io.yidan.proto").stream()
                                .filter(type -> type.getSimpleName().endsWith("Grpc"))
                                .map(type -> descriptor(type.reflect()))
                                .toList();
        assertThat(found)
                .extracting(ServiceDescriptor::getName)
                .contains("yidan.tracking.v1.TrackingService");
        return found;
    }

    private static ServiceDescriptor descriptor(Class<?> stubs) {
        try {
            return (ServiceDescriptor) stubs.getMethod("getServiceDescriptor").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
