package io.yidan.gateway.decide;

import io.yidan.gateway.problem.ErrorTexts;
import io.yidan.gateway.problem.NotAccepted;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.Map;
import java.util.function.LongSupplier;

/** Leads from a form back to the page it is on, with what came of it. */
public final class FormAnswer {
    private FormAnswer() {}

    /**
     * Asks, and leads back.
     *
     * @param page path of the page, with its number left open
     * @param done what to say if it is taken
     * @param entered what to keep in the form if it is not
     * @param asked gives the revision that holds it, or says why it is not accepted
     */
    public static ResponseEntity<Void> lead(
            String page,
            String number,
            String done,
            Map<String, String> entered,
            LongSupplier asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        var next = UriComponentsBuilder.fromPath(page);
        Map<String, Object> flash;
        try {
            next.queryParam("min_revision", asked.getAsLong());
            flash = Map.of("answered", done);
        } catch (NotAccepted why) {
            flash = refused(why, entered);
        }
        var target = next.buildAndExpand(number).encode().toUri();
        RequestContextUtils.getOutputFlashMap(request).putAll(flash);
        RequestContextUtils.saveOutputFlashMap(target.getPath(), request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(target).build();
    }

    /** Code and sentences in both languages; the page knows which one it is in. */
    private static Map<String, Object> refused(NotAccepted why, Map<String, String> entered) {
        var code = why.code();
        var first = why.problems().getFirst();
        return Map.of(
                "refused", code.name(),
                "wrongZh", ErrorTexts.CHINESE.wrong(code),
                "wrongEn", ErrorTexts.ENGLISH.wrong(code),
                "nextZh", ErrorTexts.CHINESE.next(code),
                "nextEn", ErrorTexts.ENGLISH.next(code),
                "rule", (first.getField() + " " + first.getRule()).strip(),
                "entered", entered);
    }
}
