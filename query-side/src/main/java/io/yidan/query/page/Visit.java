package io.yidan.query.page;

import com.google.protobuf.Timestamp;

import io.yidan.access.Caller;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.page.history.Asked;
import io.yidan.query.page.history.History;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.way.Way;
import io.yidan.query.page.words.Directory;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Words;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One visit to a page: its address and language, and what the reader asked for.
 *
 * @param asked which rows of the history
 * @param paused whether the reader wants no changes while he reads
 * @param languageAsked whether the language was chosen by a link, and is to be remembered
 * @param directory what places and parties are called where the waybill does not say
 * @param reader party that has signed in, or empty
 */
public record Visit(
        Frame frame,
        Asked asked,
        Optional<String> asOf,
        OptionalLong minRevision,
        boolean paused,
        boolean languageAsked,
        Directory directory,
        String reader) {
    /** Name of the cookie that remembers the language. */
    static final String LANGUAGE = "lang";

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    /** The same visit, by the party that has signed in. */
    public Visit by(Caller caller) {
        return new Visit(
                frame,
                asked,
                asOf,
                minRevision,
                paused,
                languageAsked,
                directory,
                caller.party().value());
    }

    /** The page of a waybill as it is opened. */
    WaybillPage opened(WaybillView view, Instant now) {
        var notes = new ArrayList<String>();
        if (minRevision.orElse(-1) > view.getRevision()) {
            notes.add(
                    words().say(
                                    "identity.behind",
                                    Long.toString(view.getRevision()),
                                    Long.toString(minRevision.getAsLong())));
        }
        return page(view, now, notes, paused ? Watch.PAUSED : Watch.OPENED);
    }

    /** The page of a waybill while it is told of changes. */
    WaybillPage live(WaybillView view, Instant now) {
        return page(view, now, List.of(), Watch.LIVE);
    }

    /** The page as it would have read at an earlier time. */
    WaybillPage asKnownThen(WaybillView view, Instant then) {
        var time =
                new Face(words(), Instant.EPOCH)
                        .time(Timestamp.newBuilder().setSeconds(then.getEpochSecond()).build());
        return page(view, then, List.of(words().say("identity.asOf", time.text())), Watch.THEN);
    }

    /** The answer with all that a page needs said about itself. */
    public ResponseEntity<String> answer(int status, String html) {
        var answer =
                ResponseEntity.status(status)
                        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                        .cacheControl(CacheControl.noStore())
                        .header("Content-Security-Policy", POLICY)
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Referrer-Policy", "same-origin")
                        .header(HttpHeaders.CONTENT_LANGUAGE, frame.tag())
                        .header(HttpHeaders.VARY, "Accept-Language, Cookie");
        if (languageAsked) {
            answer.header(HttpHeaders.SET_COOKIE, cookie().toString());
        }
        return answer.body(html);
    }

    /** Sends the reader to another page, in the language of this one. */
    public ResponseEntity<String> lead(String page) {
        var answer = ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(page));
        if (languageAsked) {
            answer.header(HttpHeaders.SET_COOKIE, cookie().toString());
        }
        return answer.build();
    }

    private WaybillPage page(WaybillView view, Instant now, List<String> notes, Watch watch) {
        var scene = scene(view, now);
        String live = watch == Watch.OPENED ? frame.live(view.getRevision()) : null;
        return new WaybillPage(scene, Way.of(scene), History.of(scene, asked), notes, live, watch);
    }

    /** The waybill as this reader sees it, in the language of the visit. */
    public Scene scene(WaybillView view, Instant now) {
        return Scene.of(view, frame.language(), now, directory, reader);
    }

    private ResponseCookie cookie() {
        return ResponseCookie.from(LANGUAGE, frame.tag())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .build();
    }

    public Words words() {
        return Words.in(frame.language());
    }
}
