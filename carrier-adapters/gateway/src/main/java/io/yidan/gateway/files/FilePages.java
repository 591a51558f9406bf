package io.yidan.gateway.files;

import io.yidan.access.CallerSource;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.NotAccepted;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.RequestContextUtils;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** The form by which people send a file; leads to the page of its report, or back to the form with what is wrong. */
@RestController
public class FilePages {
    private static final String FORM = "/files";
    private final FileIntake intake;
    private final CallerSource callers;

    public FilePages(FileIntake intake, CallerSource callers) {
        this.intake = intake;
        this.callers = callers;
    }

    @PostMapping(FORM)
    ResponseEntity<Void> send(
            @RequestParam(defaultValue = "") String layout,
            @RequestParam(name = "act", defaultValue = "try") String act,
            @RequestParam(name = "file", required = false) MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw NotAccepted.of(ErrorCode.FILE_MISSING);
        }
        var caller = callers.current().orElseThrow(() -> NotAccepted.of(ErrorCode.TOKEN_MISSING));
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var upload = new Upload(layout, name, !act.equals("post"), file::getInputStream);
        return lead(FORM + "/" + intake.take(caller, upload));
    }

    @ExceptionHandler
    ResponseEntity<Void> refused(
            NotAccepted why, HttpServletRequest request, HttpServletResponse response) {
        RequestContextUtils.getOutputFlashMap(request)
                .putAll(
                        Map.of(
                                "code", why.code().name(),
                                "layout", String.valueOf(request.getParameter("layout"))));
        RequestContextUtils.saveOutputFlashMap(FORM, request, response);
        return lead(FORM);
    }

    private static ResponseEntity<Void> lead(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(page)).build();
    }
}
