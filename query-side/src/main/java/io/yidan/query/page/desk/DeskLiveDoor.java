package io.yidan.query.page.desk;

import io.yidan.access.Caller;
import io.yidan.access.CallerSource;
import io.yidan.query.customs.Cases;
import io.yidan.query.customs.ChangedCases.Change;
import io.yidan.query.customs.WorkList;
import io.yidan.query.customs.merge.Merges;
import io.yidan.query.customs.watch.CaseWatch;
import io.yidan.query.door.Asked;
import io.yidan.query.door.NotShown;
import io.yidan.query.door.live.LiveStreams;
import io.yidan.query.page.Renderer;
import io.yidan.query.page.Visit;
import io.yidan.query.page.decide.FormModel;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Tells open pages of the desk of changes, in finished parts. */
@RestController
public class DeskLiveDoor {
    private static final List<String> OF_DESK = List.of("answer", "board");
    private static final List<String> OF_CASE =
            List.of("answer", "owes", "review", "known", "forms");
    private final Cases cases;
    private final CaseWatch watch;
    private final Merges merges;
    private final LiveStreams streams;
    private final CallerSource callers;
    private final Clock clock;
    private final Renderer renderer = new Renderer();

    public DeskLiveDoor(
            Cases cases,
            CaseWatch watch,
            Merges merges,
            LiveStreams streams,
            CallerSource callers,
            Clock clock) {
        this.cases = cases;
        this.watch = watch;
        this.merges = merges;
        this.streams = streams;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping(path = "/customs/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter desk(
            @RequestParam long after,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "-1") long last,
            Visit visit) {
        var caller = Asked.caller(callers);
        var parts =
                new LiveParts(
                        renderer,
                        "desk",
                        OF_DESK,
                        visit,
                        clock,
                        Map.of("page", list(caller, visit)),
                        _ -> Map.of("page", list(caller, visit)));
        return open("the work list", caller, Math.max(after, last), _ -> true, parts);
    }

    /** The forms are filled once while the request is answered, as what keeps them safe is known only then. */
    @GetMapping(path = "/customs/{number}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter one(
            @PathVariable String number,
            @RequestParam long after,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "-1") long last,
            HttpServletRequest request,
            Visit visit) {
        var caller = Asked.caller(callers);
        var parts =
                new LiveParts(
                        renderer,
                        "case",
                        OF_CASE,
                        visit,
                        clock,
                        FormModel.of(request, one(caller, number, visit)),
                        before -> FormModel.again(before, one(caller, number, visit)));
        parts.part("forms", false);
        return open(
                number,
                caller,
                Math.max(after, last),
                change -> change.item().view().getCaseNumber().equals(number),
                parts);
    }

    private SseEmitter open(
            String what,
            Caller caller,
            long after,
            Predicate<Change> concerns,
            LiveDesk.Parts parts) {
        return streams.open(
                what,
                stream -> watch.watch(caller, after, new LiveDesk(stream, after, concerns, parts)));
    }

    private DeskPage list(Caller caller, Visit visit) {
        return DeskPage.of(WorkList.of(cases.open(caller)), caller, visit, clock.instant());
    }

    private CasePage one(Caller caller, String number, Visit visit) {
        var view = cases.find(caller, number).orElseThrow(() -> NotShown.caseNotFound(number));
        return CasePage.of(view, caller, visit, merges, clock.instant());
    }
}
