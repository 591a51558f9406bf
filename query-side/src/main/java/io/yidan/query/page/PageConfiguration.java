package io.yidan.query.page;

import io.yidan.access.CallerSource;
import io.yidan.query.page.decide.DecideDoor;
import io.yidan.query.page.desk.DeskDoor;
import io.yidan.query.page.desk.DeskLiveDoor;
import io.yidan.query.page.draft.DraftDoor;
import io.yidan.query.page.figure.FiguresDoor;
import io.yidan.query.page.gate.GateDoor;
import io.yidan.query.page.list.HomeDoor;
import io.yidan.query.page.pack.PackDoor;
import io.yidan.query.page.rules.RulesDoor;
import io.yidan.query.page.ruling.RulingDoor;
import io.yidan.query.page.seal.SealDoor;
import io.yidan.query.page.unmatched.UnmatchedDoor;
import io.yidan.query.page.words.Directory;
import io.yidan.query.parties.Parties;
import io.yidan.query.places.Places;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

/** The pages. Needs a clock, places, parties and customs cases beside what the reading side needs. */
@Configuration
@Import({
    PageDoor.class,
    AssetDoor.class,
    Notices.class,
    RulesDoor.class,
    HomeDoor.class,
    DecideDoor.class,
    GateDoor.class,
    DeskDoor.class,
    DeskLiveDoor.class,
    FiguresDoor.class,
    RulingDoor.class,
    PackDoor.class,
    UnmatchedDoor.class,
    SealDoor.class,
    DraftDoor.class
})
public class PageConfiguration {

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    Directory directory(Places places, Parties parties) {
        return new Directory(places, parties);
    }

    @Bean
    WebMvcConfigurer visits(Assets assets, Directory directory, CallerSource callers) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Visits(assets, directory, callers));
            }
        };
    }
}
