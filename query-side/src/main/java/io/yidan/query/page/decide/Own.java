package io.yidan.query.page.decide;

import io.yidan.access.CallerSource;
import io.yidan.query.door.Asked;
import io.yidan.query.door.NotShown;
import io.yidan.query.page.Renderer;
import io.yidan.query.page.Visit;
import io.yidan.query.page.part.Scene;
import io.yidan.query.read.Views;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/** Pages of a waybill with forms on them: each has a one-time key, and says what came of the form sent before. */
public record Own(Views views, CallerSource callers, Clock clock) {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Renderer RENDERER = new Renderer();

    /** The page a template makes of the waybill as the reader sees it, not before what he has just done is in it. */
    public ResponseEntity<String> page(
            String template,
            String number,
            HttpServletRequest request,
            Visit asking,
            Function<Scene, ?> page)
            throws InterruptedException {
        var caller = Asked.caller(callers);
        var visit = asking.by(caller);
        var look = views.get(caller, Asked.number(number), visit.minRevision(), PATIENCE);
        var view = NotShown.found(number, look).view();
        var with = FormModel.of(request, page.apply(visit.scene(view, clock.instant())));
        return visit.answer(200, RENDERER.files(template, visit.frame(), with));
    }
}
