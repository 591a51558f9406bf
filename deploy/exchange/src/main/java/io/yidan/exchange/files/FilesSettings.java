package io.yidan.exchange.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Carriers' files.
 *
 * @param mappings a folder with mapping files beside those that come with the exchange; each is called by its file's name
 *     without .yaml, and those whose names begin with places are tables of places
 * @param atOnce how many files may be read at once; who sends more is told to come again
 * @param keptReports how many reports are kept for each party
 * @param lookEvery how often watched folders are looked at
 * @param watched folders in which files are dropped
 */
@ConfigurationProperties("yidan.files")
public record FilesSettings(
        Path mappings,
        @DefaultValue("4") int atOnce,
        @DefaultValue("20") int keptReports,
        @DefaultValue("5s") Duration lookEvery,
        @DefaultValue List<Watched> watched) {

    /**
     * A folder and whose it is.
     *
     * @param folder who may write there speaks for the party, so the operator grants that
     * @param layout how its files are read
     */
    public record Watched(Path folder, String party, String layout) {}
}
