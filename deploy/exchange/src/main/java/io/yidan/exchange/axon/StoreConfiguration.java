package io.yidan.exchange.axon;

import io.yidan.eventstore.Secrets;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.StreamIds;
import io.yidan.eventstore.append.GroupCommit;
import io.yidan.eventstore.append.GroupCommitSettings;
import io.yidan.eventstore.axon.LogEventStore;
import io.yidan.eventstore.axon.LogStorageEngine;
import io.yidan.eventstore.follow.LogBell;
import io.yidan.eventstore.follow.LogFeed;
import io.yidan.eventstore.follow.LogHead;
import io.yidan.eventstore.follow.LogTail;
import io.yidan.eventstore.log.LogAppender;
import io.yidan.eventstore.log.NumberRegister;
import io.yidan.eventstore.log.Tips;
import io.yidan.eventstore.read.LogReader;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

/** The log and Axon's event store over it. */
@Configuration
public class StoreConfiguration {
    private static final int STREAM_ENDS_IN_MEMORY = 20_000;

    /** A second or two at full load; followers further behind read from disk. */
    private static final int EVENTS_IN_MEMORY = 32_768;

    @Bean
    @Primary
    LogReader logReader(@Qualifier("logDataSource") DataSource log) {
        return new LogReader(log);
    }

    @Bean
    LogReader logReads(@Qualifier("logReadsDataSource") DataSource reads) {
        return new LogReader(reads);
    }

    @Bean
    LogHead logHead(LogReader reader) {
        return new LogHead(reader, Duration.ofMillis(100));
    }

    @Bean
    LogBell logBell(@Qualifier("logDataSource") DataSource log, LogHead head) {
        return new LogBell(log, head);
    }

    @Bean
    GroupCommit groupCommit(
            @Qualifier("logDataSource") DataSource log, Clock clock, LogHead head, LogBell bell) {
        return new GroupCommit(
                log,
                clock,
                GroupCommitSettings.usual(),
                position -> {
                    head.reached(position);
                    bell.ring(position);
                });
    }

    @Bean
    Tips streamEnds(LogReader reader) {
        return new Tips(reader, STREAM_ENDS_IN_MEMORY);
    }

    @Bean
    LogTail logTail() {
        return new LogTail(EVENTS_IN_MEMORY);
    }

    @Bean
    LogFeed logFeed(LogReader reader, StoredForm form, LogHead head, LogTail tail) {
        return new LogFeed(reader, form, head, tail);
    }

    @Bean
    LogAppender logAppender(GroupCommit commit, Tips ends, StoredForm form, LogTail tail) {
        return new LogAppender(
                commit, ends, form, Secrets.random(), StreamIds.byTime(Clock.systemUTC()), tail);
    }

    @Bean
    LogStorageEngine eventStorageEngine(
            LogAppender appender, LogReader reader, Tips ends, StoredForm form) {
        return new LogStorageEngine(appender, reader, ends, form, Duration.ofSeconds(10));
    }

    @Bean
    LogEventStore eventStore(
            LogStorageEngine engine, LogReader reader, StoredForm form, LogHead head) {
        return LogEventStore.over(engine, reader, form, head);
    }

    @Bean
    NumberRegister numberRegister(@Qualifier("logDataSource") DataSource log) {
        return new NumberRegister(log);
    }
}
