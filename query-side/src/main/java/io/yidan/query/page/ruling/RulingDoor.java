package io.yidan.query.page.ruling;

import io.yidan.access.CallerSource;
import io.yidan.query.customs.rules.RulesHistory;
import io.yidan.query.door.Asked;
import io.yidan.query.door.NotShown;
import io.yidan.query.page.Renderer;
import io.yidan.query.page.Visit;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.util.Map;

/** The rules of customs the exchange goes by, and those it went by. Whoever has signed in may read them. */
@RestController
public class RulingDoor {
    private final RulesHistory rules;
    private final CallerSource callers;
    private final Clock clock;
    private final Renderer renderer = new Renderer();

    public RulingDoor(RulesHistory rules, CallerSource callers, Clock clock) {
        this.rules = rules;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping(path = "/customs/rules", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(@RequestParam(defaultValue = "") String version, Visit visit) {
        Asked.caller(callers);
        var all = rules.all();
        var shown =
                RulesHistory.of(all, version).orElseThrow(() -> NotShown.rulesNotFound(version));
        var page = new RulingPage(shown, all, visit.words(), visit.directory(), clock.instant());
        return visit.answer(200, renderer.files("ruling", visit.frame(), Map.of("page", page)));
    }
}
