package io.yidan.query.page.draft;

import io.yidan.access.CallerSource;
import io.yidan.query.page.Visit;
import io.yidan.query.page.decide.Own;
import io.yidan.query.read.Views;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;

/** The page on which a new waybill is drafted like an earlier one. */
@RestController
public class DraftDoor {
    private final Own own;

    public DraftDoor(Views views, CallerSource callers, Clock clock) {
        this.own = new Own(views, callers, clock);
    }

    @GetMapping(path = "/w/{number}/again", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(
            @PathVariable String number, HttpServletRequest request, Visit visit)
            throws InterruptedException {
        return own.page("again", number, request, visit, DraftPage::new);
    }
}
