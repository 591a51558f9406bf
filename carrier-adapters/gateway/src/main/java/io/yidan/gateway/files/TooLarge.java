package io.yidan.gateway.files;

import io.yidan.gateway.problem.ErrorCode;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

import java.io.IOException;

/**
 * A form with a file that is too large is not read at all, so it seems to come without the token of our own pages and is
 * denied for that. Its sender is led back to the form, which says what is really the matter.
 */
public final class TooLarge implements AccessDeniedHandler {
    private static final long LARGEST = 64L << 20;
    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (request.getRequestURI().equals(FilePages.FORM)
                && request.getContentLengthLong() > LARGEST) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(
                    HttpHeaders.LOCATION, FilePages.FORM + "?refused=" + ErrorCode.FILE_TOO_LARGE);
        } else {
            others.handle(request, response, why);
        }
    }
}
