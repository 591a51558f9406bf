package io.yidan.query.page.decide;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.servlet.support.RequestContextUtils;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What a page with forms is filled with: what came of the one sent before, and a one-time key for the next. */
public final class FormModel {
    private FormModel() {}

    public static Map<String, Object> of(HttpServletRequest request, Object page) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        Map<String, Object> with = new HashMap<>(flash == null ? Map.of() : flash);
        with.putIfAbsent("refused", "");
        with.putIfAbsent("answered", "");
        with.putIfAbsent("entered", Map.of());
        with.put("page", page);
        with.put("csrf", request.getAttribute("_csrf"));
        with.put("request", UUID.randomUUID().toString());
        return with;
    }

    /** The same for the page after a change: nothing was sent from it yet. */
    public static Map<String, Object> again(Map<String, Object> before, Object page) {
        Map<String, Object> with = new HashMap<>(before);
        with.putAll(Map.of("refused", "", "answered", "", "entered", Map.of(), "page", page));
        with.put("request", UUID.randomUUID().toString());
        return with;
    }
}
