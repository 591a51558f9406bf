package io.yidan.query.page.pack;

import io.yidan.access.CallerSource;
import io.yidan.query.door.Asked;
import io.yidan.query.door.NotShown;
import io.yidan.query.page.Visit;
import io.yidan.query.read.Views;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;

/** The dispute pack of a waybill as a download, as it is known now or was known at a time. */
@RestController
public class PackDoor {
    private final Views views;
    private final CallerSource callers;
    private final Clock clock;

    public PackDoor(Views views, CallerSource callers, Clock clock) {
        this.views = views;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping(path = "/w/{number}/dispute-pack.zip", produces = "application/zip")
    ResponseEntity<byte[]> pack(@PathVariable String number, Visit asking)
            throws InterruptedException {
        var caller = Asked.caller(callers);
        var visit = asking.by(caller);
        var asked = Asked.number(number);
        var look =
                visit.asOf().isPresent()
                        ? views.asOf(caller, asked, Asked.moment("as_of", visit.asOf().get()))
                        : views.get(caller, asked, OptionalLong.empty(), Duration.ZERO);
        var pack =
                new DisputePack(visit.scene(NotShown.found(number, look).view(), clock.instant()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(pack.fileName()))
                .body(pack.zip());
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
