package io.yidan.query.page.desk;

import io.yidan.access.CallerSource;
import io.yidan.query.customs.Cases;
import io.yidan.query.customs.WorkList;
import io.yidan.query.customs.merge.Merges;
import io.yidan.query.customs.watch.CaseWatch;
import io.yidan.query.door.Asked;
import io.yidan.query.door.NotShown;
import io.yidan.query.page.Renderer;
import io.yidan.query.page.Visit;
import io.yidan.query.page.decide.FormModel;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** The work list of customs and its cases: every party sees those it has a part in. */
@RestController
public class DeskDoor {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private final Cases cases;
    private final CaseWatch watch;
    private final Merges merges;
    private final CallerSource callers;
    private final Clock clock;
    private final Renderer renderer = new Renderer();

    public DeskDoor(
            Cases cases, CaseWatch watch, Merges merges, CallerSource callers, Clock clock) {
        this.cases = cases;
        this.watch = watch;
        this.merges = merges;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping(path = "/customs", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(Visit visit) {
        var caller = Asked.caller(callers);
        var now = clock.instant();
        var moment = Moment.opened(visit, now, watch.cursor());
        var page = DeskPage.of(WorkList.of(cases.open(caller)), caller, visit, now);
        return visit.answer(
                200, renderer.files("desk", visit.frame(), Map.of("page", page, "moment", moment)));
    }

    @GetMapping(path = "/customs/{number}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> one(@PathVariable String number, HttpServletRequest request, Visit visit)
            throws InterruptedException {
        var caller = Asked.caller(callers);
        long cursor = watch.cursor();
        var view =
                cases.await(caller, number, visit.minRevision(), PATIENCE)
                        .orElseThrow(() -> NotShown.caseNotFound(number));
        var now = clock.instant();
        var with = FormModel.of(request, CasePage.of(view, caller, visit, merges, now));
        with.put("moment", Moment.opened(visit, now, cursor));
        return visit.answer(200, renderer.files("case", visit.frame(), with));
    }
}
