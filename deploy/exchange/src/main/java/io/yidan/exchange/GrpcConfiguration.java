package io.yidan.exchange;

import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.yidan.gateway.GatewaySettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.grpc.server.ServerBuilderCustomizer;

/** What only the server of this transport can be told. */
@Configuration(proxyBeanMethods = false)
class GrpcConfiguration {

    /** Said to the caller's library when it connects; further calls wait there and cost the exchange nothing. */
    @Bean
    ServerBuilderCustomizer<NettyServerBuilder> callsOfOneConnection(GatewaySettings settings) {
        return server -> server.maxConcurrentCallsPerConnection(settings.callsOfOneConnection());
    }
}
