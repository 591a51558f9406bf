package io.yidan.query.page.gate;

import io.yidan.access.CallerSource;
import io.yidan.query.customs.Cases;
import io.yidan.query.door.Asked;
import io.yidan.query.page.Renderer;
import io.yidan.query.page.Visit;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.util.Map;

/** The page at the gate: a plate or a box is asked for, one answer stands until the next is asked. */
@RestController
public class GateDoor {
    private final Cases cases;
    private final CallerSource callers;
    private final Clock clock;
    private final Renderer renderer = new Renderer();

    public GateDoor(Cases cases, CallerSource callers, Clock clock) {
        this.cases = cases;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping(path = "/gate", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(
            @RequestParam(name = "known_by", defaultValue = "") String knownBy, Visit visit) {
        var caller = Asked.caller(callers);
        String asked = knownBy.strip();
        var page =
                asked.isEmpty()
                        ? GatePage.empty(visit.words(), clock.instant())
                        : new GatePage(
                                asked, cases.gate(caller, asked), visit.words(), clock.instant());
        return visit.answer(200, renderer.files("gate", visit.frame(), Map.of("page", page)));
    }
}
