package io.yidan.cli;

import io.yidan.client.BearerToken;
import io.yidan.client.ClientOptions;
import io.yidan.client.YidanClient;

import picocli.CommandLine.Option;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Instant;

/** Which exchange, and as whom. */
public final class Exchange {
    @Option(
            names = "--exchange",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:YIDAN_EXCHANGE:-localhost:9090}",
            description = "where it is; else YIDAN_EXCHANGE (now: ${DEFAULT-VALUE})")
    private String address;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "holds the token of the party that speaks, and nothing else; without it"
                            + " YIDAN_TOKEN, else what yidan login kept")
    private Path tokenFile;

    @Option(
            names = "--plaintext",
            description = "without encryption: on this machine and for the demo only")
    private boolean plaintext;

    @Option(
            names = "--trust",
            paramLabel = "PEM",
            description = "trust these certificates in place of those this Java trusts")
    private File trusted;

    @Option(
            names = "--settings",
            paramLabel = "FOLDER",
            defaultValue = "${env:XDG_CONFIG_HOME:-${sys:user.home}/.config}",
            description = "under which yidan login keeps tokens (now: ${DEFAULT-VALUE})")
    private Path settings;

    String address() {
        return address;
    }

    Tokens tokens() {
        return new Tokens(settings);
    }

    /** Opens no connection yet; throws CannotRead if token or certificates cannot be read. */
    public YidanClient connect() {
        return connect(token());
    }

    /** The same with this token. */
    YidanClient connect(String token) {
        try {
            return YidanClient.connect(address, BearerToken.of(token), options());
        } catch (IllegalArgumentException e) {
            throw new CannotRead("cannot speak to " + address + ": " + e.getMessage());
        }
    }

    private ClientOptions options() {
        if (plaintext) {
            return ClientOptions.plaintext();
        }
        if (trusted == null) {
            return ClientOptions.tls();
        }
        try (var pem = Files.newInputStream(trusted.toPath())) {
            if (CertificateFactory.getInstance("X.509").generateCertificates(pem).isEmpty()) {
                throw new CannotRead(trusted + " holds no certificates in PEM");
            }
            return ClientOptions.tls(trusted);
        } catch (IOException | CertificateException e) {
            throw new CannotRead(trusted + " holds no certificates in PEM: " + e.getMessage());
        }
    }

    private String token() {
        if (tokenFile == null) {
            var token = System.getenv("YIDAN_TOKEN");
            return token == null || token.isBlank() ? kept() : token.strip();
        }
        try {
            return Files.readString(tokenFile).strip();
        } catch (IOException e) {
            throw new CannotRead("cannot read the token in " + tokenFile + ": " + e);
        }
    }

    private String kept() {
        String token =
                tokens().of(address)
                        .orElseThrow(
                                () ->
                                        new CannotRead(
                                                "no token for "
                                                        + address
                                                        + ": run yidan login, name a --token-file"
                                                        + " or set YIDAN_TOKEN"));
        var until = Tokens.said(token).until();
        if (until.filter(Instant.now()::isAfter).isPresent()) {
            throw new CannotRead(
                    "the token kept for "
                            + address
                            + " held until "
                            + until.get()
                            + "; run yidan login again");
        }
        return token;
    }
}
