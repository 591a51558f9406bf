package io.yidan.query.page.decide;

import io.yidan.access.CallerSource;
import io.yidan.query.page.Visit;
import io.yidan.query.page.amend.AmendmentPage;
import io.yidan.query.read.Views;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Duration;

/** The pages on which a party takes the decisions that are its own, and reads what would change field by field. */
@RestController
public class DecideDoor {
    private final Own own;
    private final Duration notice;

    /** The notice time is that of the door which takes disputes. */
    public DecideDoor(
            Views views,
            CallerSource callers,
            Clock clock,
            @Value("${yidan.gateway.handover-notice:24h}") Duration notice) {
        this.own = new Own(views, callers, clock);
        this.notice = notice;
    }

    @GetMapping(path = "/w/{number}/decide", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(
            @PathVariable String number, HttpServletRequest request, Visit visit)
            throws InterruptedException {
        return own.page("decide", number, request, visit, scene -> DecidePage.of(scene, notice));
    }

    @GetMapping(path = "/w/{number}/amendments", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> amendments(
            @PathVariable String number, HttpServletRequest request, Visit visit)
            throws InterruptedException {
        return own.page("amendments", number, request, visit, AmendmentPage::new);
    }
}
