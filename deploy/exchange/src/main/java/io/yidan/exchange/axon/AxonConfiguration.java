package io.yidan.exchange.axon;

import io.yidan.command.axon.WaybillBus;
import io.yidan.eventstore.axon.LogEventStore;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * What Axon needs said on this stack. Left to itself it starts without transactions, keeps its places in memory, does
 * not see duplicate keys as conflicts and cannot read back a token of a replay.
 */
@Configuration
public class AxonConfiguration {

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager projectorTransactions) {
        return new SpringTransactionManager(projectorTransactions);
    }

    @Bean
    ConnectionProvider connectionProvider(@Qualifier("projectorDataSource") DataSource projector) {
        return new UnitOfWorkAwareConnectionProviderWrapper(
                new SpringDataSourceConnectionProvider(projector));
    }

    /** SQLSTATE 23505 anywhere among the causes is a duplicate key, and thereby a conflict. */
    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return failure -> {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                    return true;
                }
            }
            return false;
        };
    }

    @Bean
    @Primary
    Serializer tokenSerializer() {
        var axonOnly =
                BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(axonOnly))
                .build();
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer tokenSerializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(tokenSerializer)
                .schema(TokenSchema.builder().setTokenTable("read.token_entry").build())
                .build();
    }

    @Bean
    WaybillBus waybillBus(
            LogEventStore store, @Value("${yidan.waybills-in-memory:1500}") int waybills) {
        return new WaybillBus(store, waybills);
    }

    @Bean
    @Primary
    CommandBus commandBus(WaybillBus waybills) {
        return waybills.axon();
    }
}
