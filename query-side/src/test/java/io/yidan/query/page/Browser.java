package io.yidan.query.page;

import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Asks at open doors as a browser does, for a party or for nobody. */
public final class Browser {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final String root;

    public Browser(ConfigurableApplicationContext doors) {
        this.root = "http://localhost:" + Doors.port(doors);
    }

    public HttpResponse<String> get(String path, String party, String... headers)
            throws IOException, InterruptedException {
        return CLIENT.send(request(path, party, headers), BodyHandlers.ofString());
    }

    /** An answer as it is, for files. */
    public HttpResponse<byte[]> bytes(String path, String party)
            throws IOException, InterruptedException {
        return CLIENT.send(request(path, party), BodyHandlers.ofByteArray());
    }

    /** The lines of an answer as they come. */
    public Iterator<String> lines(String path, String party, String... headers)
            throws IOException, InterruptedException {
        return CLIENT.send(request(path, party, headers), BodyHandlers.ofLines()).body().iterator();
    }

    /** Where an answer leads to, or empty. */
    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** What a page says, without its markup. */
    public static String text(String html) {
        return html.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest request(String path, String party, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(root + path));
        if (!party.isEmpty()) {
            request.header("X-Party", party);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }
}
