package io.yidan.gateway;

import io.yidan.access.Caller;
import io.yidan.access.CallerSource;
import io.yidan.waybill.id.PartyId;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

import java.util.stream.Stream;

/** Counts forms that are turned down, by the code their page is told. */
record RefusedForms(RefusedCalls counted, CallerSource callers) implements HandlerInterceptor {

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            Exception failure) {
        var told = RequestContextUtils.getOutputFlashMap(request);
        if (told != null) {
            Stream.of("refused", "code")
                    .map(told::get)
                    .filter(String.class::isInstance)
                    .findFirst()
                    .ifPresent(code -> counted.refused((String) code, party()));
        }
    }

    private String party() {
        return callers.current().map(Caller::party).map(PartyId::value).orElse("");
    }
}
