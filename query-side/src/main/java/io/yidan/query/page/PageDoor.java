package io.yidan.query.page;

import io.yidan.access.CallerSource;
import io.yidan.query.door.Asked;
import io.yidan.query.door.NotShown;
import io.yidan.query.door.live.LiveStreams;
import io.yidan.query.read.Look;
import io.yidan.query.read.Views;
import io.yidan.waybill.id.WaybillNumber;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.util.UriUtils;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;

/** The page of a waybill. */
@RestController
@RequestMapping("/w")
public class PageDoor {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private final Views views;
    private final LiveStreams streams;
    private final CallerSource callers;
    private final Clock clock;
    private final Renderer renderer = new Renderer();

    public PageDoor(Views views, LiveStreams streams, CallerSource callers, Clock clock) {
        this.views = views;
        this.streams = streams;
        this.callers = callers;
        this.clock = clock;
    }

    /** Leads searches by an address of old to the list. */
    @GetMapping
    ResponseEntity<Void> search(@RequestParam(defaultValue = "") String q) {
        String text = UriUtils.encodeQueryParam(q, StandardCharsets.UTF_8);
        return ResponseEntity.status(303).location(URI.create("/?q=" + text)).build();
    }

    @GetMapping(path = "/{number}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(@PathVariable String number, Visit asking)
            throws InterruptedException {
        var caller = Asked.caller(callers);
        var visit = asking.by(caller);
        var asked = Asked.number(number);
        if (visit.asOf().isPresent()) {
            var then = Asked.moment("as_of", visit.asOf().get());
            var found = NotShown.found(number, views.asOf(caller, asked, then));
            return html(visit, visit.asKnownThen(found.view(), then));
        }
        var look = views.get(caller, asked, visit.minRevision(), PATIENCE);
        if (look instanceof Look.Behind behind && behind.reached() >= 0) {
            look = views.get(caller, asked, OptionalLong.empty(), PATIENCE);
        }
        var view = NotShown.found(number, look).view();
        return html(visit, visit.opened(view, clock.instant()));
    }

    /** Tells an open page of changes, in finished parts. */
    @GetMapping(path = "/{number}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(
            @PathVariable String number,
            @RequestParam long after,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "-1") long last,
            Visit asking)
            throws InterruptedException {
        var caller = Asked.caller(callers);
        var visit = asking.by(caller);
        WaybillNumber asked = Asked.number(number);
        var now =
                NotShown.found(
                                number,
                                views.get(caller, asked, OptionalLong.empty(), Duration.ZERO))
                        .view();
        long from = Math.min(Math.max(after, last), now.getRevision());
        var page =
                new LivePage(
                        renderer, visit.frame(), view -> visit.live(view, clock.instant()), now);
        if (from == now.getRevision()) {
            page.shows(now);
        }
        return streams.open(caller, asked, OptionalLong.of(from), page);
    }

    private ResponseEntity<String> html(Visit visit, WaybillPage page) {
        return visit.answer(200, renderer.page(page, visit.frame()));
    }
}
