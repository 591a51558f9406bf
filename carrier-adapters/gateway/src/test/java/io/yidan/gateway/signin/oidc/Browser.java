package io.yidan.gateway.signin.oidc;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** A person's browser: keeps cookies, follows a redirect only when told to. */
final class Browser {
    private final CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(jar).build();
    private final String house;

    Browser(int port) {
        this.house = "http://localhost:" + port;
    }

    /** Opens a page of the exchange and goes no further. */
    HttpResponse<String> open(String path) {
        return get(URI.create(house + path), Map.of("Accept", "text/html"));
    }

    HttpResponse<String> ask(String path, Map<String, String> headers) {
        return get(URI.create(house + path), headers);
    }

    /** Opens a page and goes wherever it is led. */
    HttpResponse<String> visit(String path) {
        return on(open(path));
    }

    HttpResponse<String> on(HttpResponse<String> answer) {
        return leads(answer) ? on(step(answer)) : answer;
    }

    /** Goes on until the exchange would be told what the issuer says, and does not tell it. */
    URI untilBack(String path) {
        var answer = open(path);
        while (!next(answer).getPath().equals(Issuer.BACK)) {
            answer = step(answer);
        }
        return next(answer);
    }

    HttpResponse<String> step(HttpResponse<String> answer) {
        return get(next(answer), Map.of("Accept", "text/html"));
    }

    HttpResponse<String> post(String path, String body) {
        return send(
                HttpRequest.newBuilder(URI.create(house + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    String session() {
        return jar.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    static boolean leads(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 3;
    }

    static URI next(HttpResponse<String> answer) {
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> get(URI uri, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(uri);
        headers.forEach(request::header);
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
