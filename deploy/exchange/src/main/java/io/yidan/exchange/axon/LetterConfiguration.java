package io.yidan.exchange.axon;

import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.letter.DeadLetters;
import io.yidan.eventstore.letter.Retries;
import io.yidan.eventstore.letter.Spared;
import io.yidan.eventstore.read.LogReader;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

/** What followers of the log could not take in, and how it is tried again. */
@Configuration
public class LetterConfiguration {

    @Bean
    DeadLetters deadLetters(@Qualifier("projectorDataSource") DataSource projector, Clock clock) {
        return new DeadLetters(new TransactionAwareDataSourceProxy(projector), clock);
    }

    @Bean
    Retries retries(
            DeadLetters letters,
            LogReader log,
            StoredForm form,
            TransactionTemplate transaction,
            List<Spared> followers) {
        return new Retries(
                letters,
                log,
                form,
                work -> transaction.executeWithoutResult(_ -> work.run()),
                followers);
    }
}
