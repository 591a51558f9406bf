package io.yidan.query.page.unmatched;

import io.yidan.access.CallerSource;
import io.yidan.query.door.Asked;
import io.yidan.query.find.Finder;
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

/** The page on which a party sees what it told that matches no waybill, and says where it belongs. */
@RestController
public class UnmatchedDoor {
    private static final int MOST = 50;
    private final Waits waits;
    private final Likely likely;
    private final CallerSource callers;
    private final Clock clock;
    private final Renderer renderer = new Renderer();

    public UnmatchedDoor(Waits waits, Finder finder, CallerSource callers, Clock clock) {
        this.waits = waits;
        this.likely = new Likely(finder);
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping(path = "/unmatched", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(HttpServletRequest request, Visit visit) {
        var caller = Asked.caller(callers);
        var page = UnmatchedPage.begun(visit.words(), visit.directory(), clock.instant());
        var rows =
                waits.of(caller, MOST).stream()
                        .map(wait -> page.row(wait, likely.of(caller, wait.told())))
                        .toList();
        var flash = RequestContextUtils.getInputFlashMap(request);
        Map<String, Object> with = new HashMap<>(flash == null ? Map.of() : flash);
        for (String word : new String[] {"answered", "refused", "wrongZh", "wrongEn", "nextZh"}) {
            with.putIfAbsent(word, "");
        }
        with.putIfAbsent("nextEn", "");
        with.putIfAbsent("rule", "");
        with.putIfAbsent("entered", Map.of());
        with.put("page", page.with(rows));
        with.put("csrf", request.getAttribute("_csrf"));
        return visit.answer(200, renderer.files("unmatched", visit.frame(), with));
    }
}
