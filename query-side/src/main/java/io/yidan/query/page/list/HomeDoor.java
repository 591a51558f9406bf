package io.yidan.query.page.list;

import io.yidan.access.Caller;
import io.yidan.access.CallerSource;
import io.yidan.query.door.Asked;
import io.yidan.query.find.Finder;
import io.yidan.query.find.Found;
import io.yidan.query.find.Illegible;
import io.yidan.query.find.Wanted;
import io.yidan.query.list.Mark;
import io.yidan.query.list.Order;
import io.yidan.query.list.WaybillLists;
import io.yidan.query.page.Renderer;
import io.yidan.query.page.Visit;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The first page: the waybills of the reader, and what is found by a number. */
@RestController
public class HomeDoor {
    private final WaybillLists lists;
    private final Finder finder;
    private final CallerSource callers;
    private final Clock clock;
    private final Renderer renderer = new Renderer();

    public HomeDoor(WaybillLists lists, Finder finder, CallerSource callers, Clock clock) {
        this.lists = lists;
        this.finder = finder;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> home(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "") String after,
            Visit visit) {
        var caller = Asked.caller(callers);
        if (!q.isBlank()) {
            return search(caller, q, visit);
        }
        var chosen = Choice.named(filter);
        var mark = Mark.read(after, chosen, Order.URGENCY);
        var page = new Lists(lists, visit).list(caller, chosen, mark, clock.instant());
        return visit.answer(200, renderer.list(page, visit.frame()));
    }

    /** The whole list as a file for spreadsheets. */
    @GetMapping(path = "/list.csv", produces = "text/csv")
    ResponseEntity<StreamingResponseBody> csv(
            @RequestParam(defaultValue = "") String filter, Visit visit) {
        var caller = Asked.caller(callers);
        var chosen = Choice.named(filter);
        var csv = new ListCsv(lists, visit, caller, chosen, clock.instant());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("waybills-" + Choice.name(chosen) + ".csv")
                                .build()
                                .toString())
                .body(csv::write);
    }

    private ResponseEntity<String> search(Caller caller, String text, Visit visit) {
        Wanted wanted;
        try {
            wanted = Wanted.read(text);
        } catch (Illegible e) {
            return said(400, visit, visit.words().say("find." + e.why().name()), "");
        }
        var found = finder.find(caller, wanted, Optional.empty(), Optional.empty());
        if (found.theOne().isPresent()) {
            return visit.lead("/w/" + found.theOne().get());
        }
        var notes = found.misread().map(misread -> misread(misread, visit)).stream().toList();
        if (found.hits().isEmpty()) {
            return notes.isEmpty()
                    ? said(
                            404,
                            visit,
                            visit.words().say("notice.NOT_FOUND", text.strip()),
                            visit.words().say("notice.NOT_FOUND.next"))
                    : said(404, visit, notes.getFirst(), "");
        }
        return many(caller, found, notes, visit);
    }

    private ResponseEntity<String> many(
            Caller caller, Found found, List<String> notes, Visit visit) {
        var page = new Lists(lists, visit).found(caller, found, notes, clock.instant());
        return visit.answer(200, renderer.list(page, visit.frame()));
    }

    private ResponseEntity<String> said(int status, Visit visit, String sentence, String next) {
        var page = ListPage.said(visit.words(), clock.instant(), sentence, next);
        return visit.answer(status, renderer.list(page, visit.frame()));
    }

    private static String misread(Wanted.Misread misread, Visit visit) {
        return visit.words()
                .say("find." + misread.code().name(), misread.value(), misread.expected());
    }
}
