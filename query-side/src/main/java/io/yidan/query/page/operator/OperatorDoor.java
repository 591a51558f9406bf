package io.yidan.query.page.operator;

import io.yidan.access.CallerSource;
import io.yidan.access.Operators;
import io.yidan.query.door.Asked;
import io.yidan.query.health.Health;
import io.yidan.query.page.Renderer;
import io.yidan.query.page.Visit;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestContextUtils;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** The page of who runs the exchange; to everybody else there is none. */
@RestController
public class OperatorDoor {
    private final Health health;
    private final Operators operators;
    private final CallerSource callers;
    private final Clock clock;
    private final Renderer renderer = new Renderer();

    public OperatorDoor(Health health, Operators operators, CallerSource callers, Clock clock) {
        this.health = health;
        this.operators = operators;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping(path = "/operator", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(HttpServletRequest request, Visit visit) {
        if (!operators.include(Asked.caller(callers))) {
            var words = visit.words();
            return visit.answer(
                    404,
                    renderer.notice(
                            visit.frame(),
                            "NOT_FOUND",
                            words.say("operator.none"),
                            words.say("operator.none.next")));
        }
        var page = new OperatorPage(health.now(), visit.words(), clock.instant());
        var flash = RequestContextUtils.getInputFlashMap(request);
        Map<String, Object> with = new HashMap<>(flash == null ? Map.of() : flash);
        with.putIfAbsent("taken", "");
        with.put("page", page);
        with.put("csrf", request.getAttribute("_csrf"));
        return visit.answer(200, renderer.files("operator", visit.frame(), with));
    }
}
