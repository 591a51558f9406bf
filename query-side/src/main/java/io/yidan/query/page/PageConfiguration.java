package io.yidan.query.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

/** The pages. Needs a clock beside what the reading side needs. */
@Configuration
@Import({PageDoor.class, AssetDoor.class, Notices.class})
public class PageConfiguration {

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    WebMvcConfigurer visits(Assets assets) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Visits(assets));
            }
        };
    }
}
