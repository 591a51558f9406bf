package io.yidan.query.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Style sheets and scripts, all our own to serve; their addresses change with their content. */
public final class Assets {
    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private final Map<String, Asset> all = new LinkedHashMap<>();

    /** One of them: what it is and its bytes. */
    public record Asset(String type, byte[] content, String hash) {}

    public Assets() {
        for (String sheet :
                List.of(
                        "yidan",
                        "list",
                        "waybill",
                        "history",
                        "rules",
                        "files",
                        "amendments",
                        "gate",
                        "figures",
                        "print")) {
            add(sheet + ".css", "text/css", "/query/assets/" + sheet + ".css");
        }
        add("yidan.js", "text/javascript", "/query/assets/yidan.js");
        add("case.js", "text/javascript", "/query/assets/case.js");
        add("yidan.svg", "image/svg+xml", "/query/assets/yidan.svg");
        add("htmx.min.js", "text/javascript", webjar("htmx.org") + "/dist/htmx.min.js");
        add("sse.js", "text/javascript", webjar("htmx-ext-sse") + "/sse.js");
    }

    public Optional<Asset> find(String name) {
        return Optional.ofNullable(all.get(name));
    }

    /** Where the page finds it. */
    String address(String name) {
        return "/assets/" + all.get(name).hash() + "/" + name;
    }

    private void add(String name, String type, String file) {
        byte[] content = read(file);
        all.put(name, new Asset(type, content, hash(content)));
    }

    private static String webjar(String name) {
        var about = new Properties();
        try (var in =
                Assets.class.getResourceAsStream(
                        "/META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
            about.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return WEBJARS + name + "/" + about.getProperty("version");
    }

    private static byte[] read(String file) {
        try (var in = Assets.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not on the classpath: " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
