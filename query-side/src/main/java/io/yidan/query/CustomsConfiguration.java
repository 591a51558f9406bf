package io.yidan.query;

import io.yidan.access.CallerSource;
import io.yidan.query.customs.CaseTable;
import io.yidan.query.customs.ChangedCases;
import io.yidan.query.customs.watch.CaseBell;
import io.yidan.query.customs.watch.CaseWatch;
import io.yidan.query.door.grpc.CustomsWatchDoor;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

import javax.sql.DataSource;

/** Following customs cases. Needs their table, a {@code readerDataSource}, and one that tells who calls. */
@Configuration
public class CustomsConfiguration {

    @Bean
    CaseBell caseBell(CaseTable table) {
        return new CaseBell(table);
    }

    /** {@code yidan.case-watchers}: how many may watch customs cases on this node, by gRPC and on pages. */
    @Bean
    CaseWatch caseWatch(
            @Qualifier("readerDataSource") DataSource reader,
            CaseBell bell,
            @Value("${yidan.case-watchers:2048}") int watchers) {
        return new CaseWatch(new ChangedCases(reader), bell, watchers);
    }

    /** Ends the streams while the server still answers, so that it does not wait for them. */
    @Bean
    ApplicationListener<ContextClosedEvent> caseWatchersLeave(CaseBell bell) {
        return _ -> bell.close();
    }

    @Bean
    CustomsWatchDoor customsWatchDoor(CaseWatch watch, CallerSource callers) {
        return new CustomsWatchDoor(watch, callers);
    }
}
