package io.yidan.query.page.amend;

import io.yidan.access.CallerSource;
import io.yidan.query.door.Asked;
import io.yidan.query.door.NotShown;
import io.yidan.query.page.Renderer;
import io.yidan.query.page.Visit;
import io.yidan.query.read.Views;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestContextUtils;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The page on which a change of a waybill is read field by field, and agreed to or not. */
@RestController
public class AmendmentDoor {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private final Views views;
    private final CallerSource callers;
    private final Clock clock;
    private final Renderer renderer = new Renderer();

    public AmendmentDoor(Views views, CallerSource callers, Clock clock) {
        this.views = views;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping(path = "/w/{number}/amendments", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(
            @PathVariable String number, HttpServletRequest request, Visit asking)
            throws InterruptedException {
        var caller = Asked.caller(callers);
        var visit = asking.by(caller);
        var look = views.get(caller, Asked.number(number), visit.minRevision(), PATIENCE);
        var view = NotShown.found(number, look).view();
        var flash = RequestContextUtils.getInputFlashMap(request);
        Map<String, Object> with = new HashMap<>(flash == null ? Map.of() : flash);
        with.putIfAbsent("refused", "");
        with.putIfAbsent("answered", "");
        with.put("page", new AmendmentPage(visit.scene(view, clock.instant())));
        with.put("csrf", request.getAttribute("_csrf"));
        with.put("request", UUID.randomUUID().toString());
        return visit.answer(200, renderer.files("amendments", visit.frame(), with));
    }
}
