package io.yidan.query.page.figure;

import io.yidan.access.CallerSource;
import io.yidan.query.customs.figure.Behind;
import io.yidan.query.customs.figure.Figures;
import io.yidan.query.door.Asked;
import io.yidan.query.page.Renderer;
import io.yidan.query.page.Visit;
import io.yidan.query.page.words.Face;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;

/** The figures of customs in a month: every party sees those of the cases it has a part in. */
@RestController
public class FiguresDoor {
    private final Figures figures;
    private final Behind behind;
    private final CallerSource callers;
    private final Clock clock;
    private final Renderer renderer = new Renderer();

    public FiguresDoor(Figures figures, Behind behind, CallerSource callers, Clock clock) {
        this.figures = figures;
        this.behind = behind;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping(path = "/customs/figures", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(@RequestParam(defaultValue = "") String month, Visit visit) {
        var caller = Asked.caller(callers);
        var now = clock.instant();
        var asked = month(month, now);
        var page =
                new FiguresPage(
                        asked, figures.of(caller, asked), visit.words(), visit.directory(), now);
        return visit.answer(200, renderer.files("figures", visit.frame(), Map.of("page", page)));
    }

    /** The cases behind one of them. */
    @GetMapping(path = "/customs/figures/cases", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> cases(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String code,
            Visit visit) {
        var caller = Asked.caller(callers);
        var now = clock.instant();
        var asked = month(month, now);
        var figure =
                new Behind.Of(
                        Asked.party("office", office).value(),
                        Asked.code("kind", kind),
                        Asked.code("code", code));
        var page =
                new BehindPage(
                        asked,
                        figure,
                        behind.cases(caller, asked, figure),
                        visit.directory().called(office, visit.words()),
                        new Face(visit.words(), now));
        return visit.answer(200, renderer.files("behind", visit.frame(), Map.of("page", page)));
    }

    private static YearMonth month(String asked, Instant now) {
        return asked.isEmpty() ? Figures.month(now) : Asked.month("month", asked);
    }
}
