package io.yidan.query;

import io.yidan.query.parties.Parties;
import io.yidan.query.places.Places;
import io.yidan.query.places.TimeZones;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;
import java.util.List;

/** What places and parties are called: shipped tables, and files the operator of the exchange names. */
@Configuration
public class DirectoryConfiguration {

    /** {@code yidan.places.unlocode}: the CSV files of UN/LOCODE, parted by commas. */
    @Bean
    Places places(@Value("${yidan.places.unlocode:}") List<String> unLocode) {
        TimeZones.check();
        return Places.with(unLocode.stream().map(Path::of).toList());
    }

    /** {@code yidan.parties.files}: CSV with code, zh, en, uscc. {@code yidan.parties.demo}: those of the demo too. */
    @Bean
    Parties parties(
            @Value("${yidan.parties.files:}") List<String> files,
            @Value("${yidan.parties.demo:false}") boolean demo) {
        return Parties.with(files.stream().map(Path::of).toList(), demo);
    }
}
