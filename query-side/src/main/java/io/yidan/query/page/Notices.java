package io.yidan.query.page;

import io.yidan.access.CallerSource;
import io.yidan.eventstore.read.LogUnreadable;
import io.yidan.query.door.NotShown;
import io.yidan.query.page.words.Directory;
import io.yidan.query.page.words.Words;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Says on a page why there is nothing to see, and what to do now. */
@RestControllerAdvice(basePackageClasses = Notices.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Notices {
    private final Visits visits;
    private final Renderer renderer = new Renderer();

    public Notices(Assets assets, Directory directory, CallerSource callers) {
        this.visits = new Visits(assets, directory, callers);
    }

    @ExceptionHandler
    ResponseEntity<String> notShown(NotShown refused, HttpServletRequest request) {
        var visit = visits.of(request);
        var words = Words.in(visit.frame().language());
        String code = refused.fault().name();
        String number = URLDecoder.decode(visit.frame().asked(), StandardCharsets.UTF_8);
        String html =
                renderer.notice(
                        visit.frame(),
                        code,
                        words.say("notice." + code, number),
                        words.say("notice." + code + ".next"));
        return visit.answer(refused.fault().http(), html);
    }

    /** Something in the address is missing, or is no number where one is asked for. */
    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class
    })
    ResponseEntity<String> misread(Exception why, HttpServletRequest request) {
        var visit = visits.of(request);
        var words = Words.in(visit.frame().language());
        String field =
                why instanceof MethodArgumentTypeMismatchException wrong
                        ? wrong.getName()
                        : ((MissingServletRequestParameterException) why).getParameterName();
        String html =
                renderer.notice(
                        visit.frame(),
                        "FIELD_FORM",
                        words.say("notice.address", field),
                        words.say("notice.address.next"));
        return visit.answer(400, html);
    }

    @ExceptionHandler({LogUnreadable.class, DataAccessResourceFailureException.class})
    ResponseEntity<String> unreachable(RuntimeException failure, HttpServletRequest request) {
        return notShown(NotShown.unreachable(failure), request);
    }
}
