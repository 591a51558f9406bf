package io.yidan.gateway.operate;

import io.yidan.access.CallerSource;
import io.yidan.access.Operators;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestContextUtils;

import java.net.URI;
import java.util.Map;

/** The button by which an operator has dead letters tried again; nobody else finds anything here. */
@RestController
public class OperatorPages {
    private static final String PAGE = "/operator";
    private final Mending mending;
    private final Operators operators;
    private final CallerSource callers;

    public OperatorPages(Mending mending, Operators operators, CallerSource callers) {
        this.mending = mending;
        this.operators = operators;
        this.callers = callers;
    }

    @PostMapping(PAGE + "/retry")
    ResponseEntity<Void> retry(
            @RequestParam(defaultValue = "") String follower,
            @RequestParam(defaultValue = "") String stream,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (callers.current().filter(operators::include).isPresent()) {
            var tried = mending.retry(follower, stream);
            RequestContextUtils.getOutputFlashMap(request)
                    .putAll(Map.of("taken", tried.taken(), "left", tried.left()));
            RequestContextUtils.saveOutputFlashMap(PAGE, request, response);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(PAGE)).build();
    }
}
