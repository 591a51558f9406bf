package io.yidan.exchange.axon;

import io.yidan.codec.personal.AesVault;
import io.yidan.codec.personal.PersonalVault;
import io.yidan.command.stored.StoredEvents;
import io.yidan.command.stored.SubjectKeyTable;
import io.yidan.eventstore.StoredForm;
import io.yidan.exchange.database.DatabaseProperties;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.IntFunction;

import javax.sql.DataSource;

/** How events are spelled for the disk, and under which key the names of people are sealed. */
@Configuration
public class StoredFormConfiguration {

    @Bean
    StoredForm storedForm(Clock clock) {
        return new StoredEvents(clock);
    }

    @Bean
    PersonalVault personalVault(
            @Qualifier("logDataSource") DataSource log,
            @Value("${yidan.personal.master-key-file:}") String masterKeyFile,
            DatabaseProperties database,
            Environment environment)
            throws IOException {
        var random = new SecureRandom();
        IntFunction<byte[]> bytes =
                length -> {
                    var some = new byte[length];
                    random.nextBytes(some);
                    return some;
                };
        return new AesVault(
                masterKey(masterKeyFile, database.directory(), environment, bytes),
                new SubjectKeyTable(log),
                bytes);
    }

    private static byte[] masterKey(
            String file, Path folder, Environment environment, IntFunction<byte[]> random)
            throws IOException {
        if (!file.isEmpty()) {
            return HexFormat.of().parseHex(Files.readString(Path.of(file)).trim());
        }
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new IllegalStateException(
                    "yidan.personal.master-key-file is not set: name a file with 64 hexadecimal"
                            + " digits, made for example by: openssl rand -hex 32");
        }
        Path own = folder.resolve("demo-master-key");
        if (!Files.exists(own)) {
            Files.createDirectories(folder);
            Files.writeString(own, HexFormat.of().formatHex(random.apply(32)));
        }
        return HexFormat.of().parseHex(Files.readString(own).trim());
    }
}
