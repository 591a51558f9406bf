package io.yidan.exchange.demo;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One exchange with all journeys played once, for all tests that ask for it. */
public final class OncePlayed implements ParameterResolver {

    /** The exchange, what its play came to, and how many events it had then. */
    public record Played(Path folder, PlayedJourney exchange, PlaySummary summary, long events)
            implements AutoCloseable {
        static Played once() {
            try {
                var folder = Files.createTempDirectory("journey");
                var exchange = new PlayedJourney(folder);
                var summary = exchange.play();
                return new Played(folder, exchange, summary, exchange.events());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            exchange.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Played.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Played.class, _ -> Played.once());
    }
}
