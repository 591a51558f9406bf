package io.yidan.query.page.desk;

import io.yidan.access.CallerSource;
import io.yidan.query.customs.Cases;
import io.yidan.query.customs.WorkList;
import io.yidan.query.door.Asked;
import io.yidan.query.page.Renderer;
import io.yidan.query.page.Visit;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.util.Map;

/** The work list of customs: every party sees the open cases it has a part in. */
@RestController
public class DeskDoor {
    private final Cases cases;
    private final CallerSource callers;
    private final Clock clock;
    private final Renderer renderer = new Renderer();

    public DeskDoor(Cases cases, CallerSource callers, Clock clock) {
        this.cases = cases;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping(path = "/customs", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(Visit visit) {
        var caller = Asked.caller(callers);
        var page =
                new DeskPage(
                        WorkList.of(cases.open(caller)),
                        caller.party().value(),
                        visit.words(),
                        visit.directory(),
                        clock.instant());
        return visit.answer(200, renderer.files("desk", visit.frame(), Map.of("page", page)));
    }
}
