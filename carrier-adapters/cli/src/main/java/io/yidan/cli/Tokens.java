package io.yidan.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** Tokens that were kept at sign-in, a file for each exchange that its owner alone can read. */
final class Tokens {
    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private final Path folder;

    /** Under the user's folder of settings. */
    Tokens(Path settings) {
        this.folder = settings.resolve("yidan").resolve("tokens");
    }

    /** Whose a token is and until when it holds, by what it says of itself; the exchange alone can tell whether it does. */
    record Said(String party, Optional<Instant> until) {}

    Optional<String> of(String exchange) {
        var file = file(exchange);
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new CannotRead("cannot read the token kept in " + file + ": " + e);
        }
    }

    Path keep(String exchange, String token) {
        var file = file(exchange);
        try {
            Files.createDirectories(folder);
            var fresh = Files.createTempFile(folder, "token", ".new");
            if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(fresh, OWNER);
            }
            Files.writeString(fresh, token + "\n");
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            return file;
        } catch (IOException e) {
            throw new CannotRead("cannot keep the token in " + folder + ": " + e);
        }
    }

    /** Whether there was one. */
    boolean forget(String exchange) {
        try {
            return Files.deleteIfExists(file(exchange));
        } catch (IOException e) {
            throw new CannotRead("cannot take away " + file(exchange) + ": " + e);
        }
    }

    /** Throws CannotRead for what is no token. */
    static Said said(String token) {
        var parts = token.split("\\.");
        try {
            var claims =
                    new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            var said = JsonParser.parseString(claims).getAsJsonObject();
            return new Said(
                    text(said, "party").or(() -> text(said, "sub")).orElse(""),
                    Optional.ofNullable(said.get("exp"))
                            .map(exp -> Instant.ofEpochSecond(exp.getAsLong())));
        } catch (IllegalArgumentException
                | JsonParseException
                | IllegalStateException
                | ArrayIndexOutOfBoundsException e) {
            throw new CannotRead("this is no token: a token has three parts with dots between");
        }
    }

    private static Optional<String> text(JsonObject said, String name) {
        return Optional.ofNullable(said.get(name)).map(one -> one.getAsString());
    }

    private Path file(String exchange) {
        return folder.resolve(exchange.replaceAll("[^A-Za-z0-9._-]", "_"));
    }
}
