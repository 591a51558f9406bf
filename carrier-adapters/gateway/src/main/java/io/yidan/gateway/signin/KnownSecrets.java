package io.yidan.gateway.signin;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Secrets that stand in manuals and examples, and so are none. */
final class KnownSecrets {
    private static final Pattern OURS = Pattern.compile("(?i)(yidan|spring|server)[._].*");
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|secret|private[-_.]?key|master[-_.]?key)");
    private static final Set<String> KNOWN =
            Set.of(
                    "password",
                    "passwd",
                    "secret",
                    "changeit",
                    "changeme",
                    "change-me",
                    "admin",
                    "root",
                    "test",
                    "demo",
                    "yidan",
                    "postgres",
                    "default",
                    "12345678",
                    "123456");

    private KnownSecrets() {}

    /** Stops a start with such a secret and names the setting, not the value. */
    static void refuse(ConfigurableEnvironment environment) {
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(
                        source ->
                                Arrays.stream(
                                        ((EnumerablePropertySource<?>) source).getPropertyNames()))
                .distinct()
                .filter(name -> OURS.matcher(name).matches() && SECRET.matcher(name).matches())
                .filter(name -> known(environment.getProperty(name, "")))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw new IllegalStateException(
                                    "the value of "
                                            + name
                                            + " is known to everybody: set one of yours");
                        });
    }

    private static boolean known(String value) {
        return KNOWN.contains(value.toLowerCase(Locale.ROOT));
    }
}
