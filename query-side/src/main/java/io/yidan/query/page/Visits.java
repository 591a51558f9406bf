package io.yidan.query.page;

import io.yidan.access.CallerSource;
import io.yidan.query.page.history.Asked;
import io.yidan.query.page.words.Directory;
import io.yidan.query.page.words.Language;
import io.yidan.query.page.words.Words;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reads from a request what a visit to a page asks for. */
final class Visits implements HandlerMethodArgumentResolver {
    private final Assets assets;
    private final Directory directory;
    private final CallerSource callers;

    Visits(Assets assets, Directory directory, CallerSource callers) {
        this.assets = assets;
        this.directory = directory;
        this.callers = callers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Visit resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        return of(request.getNativeRequest(HttpServletRequest.class));
    }

    Visit of(HttpServletRequest request) {
        String lang = request.getParameter(Visit.LANGUAGE);
        var language =
                Language.of(
                        lang, remembered(request), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        String path = request.getRequestURI().replaceFirst("/live$", "");
        var frame =
                new Frame(
                        path,
                        Optional.ofNullable(request.getParameter("q")).orElse(asked(path)),
                        language,
                        query(request),
                        assets,
                        reader(language));
        return new Visit(
                frame,
                Asked.of(
                        request.getParameter("show"),
                        request.getParameter("page"),
                        request.getParameter("record")),
                Optional.ofNullable(request.getParameter("as_of")),
                number(request.getParameter("min_revision")),
                "off".equals(request.getParameter("live")),
                lang != null,
                directory,
                "");
    }

    private static Map<String, String> query(HttpServletRequest request) {
        var query = new LinkedHashMap<String, String>();
        Stream.of(
                        "show", "page", "record", "as_of", "live", "q", "filter", "after", "month",
                        "office", "kind", "code")
                .filter(name -> request.getParameter(name) != null)
                .forEach(name -> query.put(name, request.getParameter(name)));
        return query;
    }

    private String reader(Language language) {
        return callers.current()
                .map(caller -> caller.party().value())
                .map(code -> directory.called(code, Words.in(language)))
                .orElse("");
    }

    private static String remembered(HttpServletRequest request) {
        return request.getCookies() == null
                ? null
                : Stream.of(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(Visit.LANGUAGE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static String asked(String path) {
        return path.startsWith("/w/") ? path.replaceFirst("^/w/([^/]*).*", "$1") : "";
    }

    private static OptionalLong number(String text) {
        return text != null && text.matches("[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }
}
