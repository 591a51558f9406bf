package io.yidan.gateway.signin.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;

/** The key of the demonstration's own tokens: made at the first start, kept so that printed tokens stay good. */
final class DemoKey {
    private static final String FILE = "demo-issuer-key.json";

    private DemoKey() {}

    static ECKey in(Path folder) {
        try {
            Path file = folder.resolve(FILE);
            if (!Files.exists(file)) {
                var made =
                        new ECKeyGenerator(Curve.P_256)
                                .keyID("demo-" + UUID.randomUUID())
                                .generate();
                PrivateFiles.write(file, made.toJSONString());
            }
            return ECKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("no key for the demonstration in " + folder, e);
        }
    }
}
