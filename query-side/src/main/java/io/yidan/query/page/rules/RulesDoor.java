package io.yidan.query.page.rules;

import io.yidan.query.page.Renderer;
import io.yidan.query.page.Visit;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page of the rules, to which every reason leads. */
@RestController
public class RulesDoor {
    private final Renderer renderer = new Renderer();

    @GetMapping(path = "/rules", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> rules(Visit visit) {
        var book = RuleBook.in(visit.frame().language());
        return visit.answer(200, renderer.rules(visit.frame(), book.rules()));
    }
}
