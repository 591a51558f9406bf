package io.yidan.query.page.files;

import io.yidan.access.CallerSource;
import io.yidan.query.door.Asked;
import io.yidan.query.files.FileReport;
import io.yidan.query.files.FileReports;
import io.yidan.query.page.Renderer;
import io.yidan.query.page.Visit;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestContextUtils;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** The page on which people send files and see what became of them. */
@RestController
public class FilesDoor {
    private final FileReports reports;
    private final CallerSource callers;
    private final Clock clock;
    private final Renderer renderer = new Renderer();

    public FilesDoor(FileReports reports, CallerSource callers, Clock clock) {
        this.reports = reports;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping(path = "/files", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> form(HttpServletRequest request, Visit visit) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        Map<String, Object> refused = new HashMap<>();
        if (flash != null) {
            refused.putAll(flash);
        }
        var sent = reports.of(Asked.caller(callers)).stream().map(one -> page(one, visit)).toList();
        Map<String, Object> with = new HashMap<>();
        with.put("layouts", reports.layouts());
        with.put("chosen", refused.getOrDefault("layout", ""));
        with.put("refused", refused.getOrDefault("code", ""));
        with.put("csrf", request.getAttribute("_csrf"));
        with.put("sent", sent);
        return visit.answer(200, renderer.files("files", visit.frame(), with));
    }

    @GetMapping(path = "/files/{id}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> report(@PathVariable String id, Visit visit) {
        return told(id, visit, "file");
    }

    /** The part of the page that changes while the file is read. */
    @GetMapping(path = "/files/{id}/part", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> part(@PathVariable String id, Visit visit) {
        return told(id, visit, "fileblock");
    }

    private ResponseEntity<String> told(String id, Visit visit, String template) {
        return reports.of(Asked.caller(callers), id)
                .map(report -> page(report, visit))
                .map(
                        page ->
                                visit.answer(
                                        200,
                                        renderer.files(
                                                template, visit.frame(), Map.of("page", page))))
                .orElseGet(() -> gone(visit));
    }

    private ResponseEntity<String> gone(Visit visit) {
        var words = visit.words();
        return visit.answer(
                404,
                renderer.notice(
                        visit.frame(),
                        "NOT_FOUND",
                        words.say("files.gone"),
                        words.say("files.gone.next")));
    }

    /** All that is wrong as a file for spreadsheets. */
    @GetMapping(path = "/files/{id}.csv", produces = "text/csv")
    ResponseEntity<String> csv(@PathVariable String id, Visit visit) {
        var report = reports.of(Asked.caller(callers), id);
        if (report.isEmpty()) {
            return gone(visit);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("report-" + id + ".csv")
                                .build()
                                .toString())
                .body(new WrongCsv(page(report.get(), visit)).text());
    }

    /** The receipts of its messages as a file. */
    @GetMapping(path = "/files/{id}/receipt")
    ResponseEntity<?> receipt(@PathVariable String id, Visit visit) {
        var receipt = reports.receipt(Asked.caller(callers), id);
        if (receipt.isEmpty()) {
            return gone(visit);
        }
        var form = receipt.get().form();
        return ResponseEntity.ok()
                .contentType(new MediaType("application", form))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("receipt-" + id + "." + form)
                                .build()
                                .toString())
                .body(receipt.get().bytes());
    }

    private FilesPage page(FileReport report, Visit visit) {
        return new FilesPage(report, visit.words(), clock.instant());
    }
}
