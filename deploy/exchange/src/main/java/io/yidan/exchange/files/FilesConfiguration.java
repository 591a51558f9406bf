package io.yidan.exchange.files;

import io.yidan.access.Caller;
import io.yidan.gateway.Inside;
import io.yidan.gateway.files.FilePages;
import io.yidan.gateway.files.FilePush;
import io.yidan.query.door.rest.FilesApi;
import io.yidan.query.page.files.FilesDoor;
import io.yidan.waybill.id.PartyId;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;

/** Carriers' files: sent on a page, by a program, or dropped in a folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FilesSettings.class)
@Import({FilePages.class, FilePush.class, FilesDoor.class, FilesApi.class})
class FilesConfiguration {

    @Bean
    Layouts layouts(FilesSettings settings) {
        return Layouts.with(Optional.ofNullable(settings.mappings()));
    }

    @Bean
    Reading fileReading(Inside.Doors doors) {
        return new Reading(doors);
    }

    @Bean
    Uploads uploads(Layouts layouts, Reading reading, FilesSettings settings, Clock clock) {
        return new Uploads(layouts, reading, settings, clock);
    }

    @Bean(initMethod = "start")
    WatchedFolders watchedFolders(
            Layouts layouts, Reading reading, FilesSettings settings, Clock clock) {
        return new WatchedFolders(
                settings.watched().stream()
                        .map(watched -> folder(watched, layouts, reading, clock))
                        .toList(),
                settings.lookEvery());
    }

    private static WatchedFolder folder(
            FilesSettings.Watched watched, Layouts layouts, Reading reading, Clock clock) {
        var layout =
                layouts.of(watched.layout())
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "yidan.files.watched: no layout "
                                                        + watched.layout()
                                                        + "; there are "
                                                        + String.join(", ", layouts.names())));
        if (!Files.isDirectory(watched.folder())) {
            throw new IllegalStateException(
                    "yidan.files.watched: no folder " + watched.folder().toAbsolutePath());
        }
        var party = new Caller(new PartyId(watched.party()));
        return new WatchedFolder(watched.folder(), party, layout, reading, clock);
    }
}
