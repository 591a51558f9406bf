package io.yidan.gateway.files;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.yidan.access.CallerSource;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.NotAccepted;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The way by which a program sends a file: its bytes are the body. */
@RestController
@Tag(name = "Files", description = "Carriers' own exports")
public class FilePush {
    private final FileIntake intake;
    private final CallerSource callers;

    public FilePush(FileIntake intake, CallerSource callers) {
        this.intake = intake;
        this.callers = callers;
    }

    @PostMapping(path = "/api/v1/files", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Sends a file",
            description =
                    "The body is the file: CSV, .xlsx, or messages in XML or JSON. It is read"
                            + " after the answer; its report is"
                            + " found under Location. The same file may be sent again at any time"
                            + " and adds nothing.")
    @ApiResponse(responseCode = "202", description = "Kept; Location names its report")
    @ApiResponse(
            responseCode = "400",
            description = "FILE_MISSING, LAYOUT_UNKNOWN or TRY_IMPOSSIBLE")
    @ApiResponse(responseCode = "429", description = "BUSY: send it again in a while")
    @Parameter(
            name = "layout",
            in = ParameterIn.QUERY,
            required = true,
            description = "How it is to be read",
            example = "scale-1")
    @Parameter(
            name = "name",
            in = ParameterIn.QUERY,
            description = "What it is called; some layouts say by it when it was sent")
    @Parameter(
            name = "dry_run",
            in = ParameterIn.QUERY,
            description = "true: only ask what would come of it; not for messages")
    ResponseEntity<Map<String, String>> send(@Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        var caller = callers.current().orElseThrow(() -> NotAccepted.of(ErrorCode.TOKEN_MISSING));
        var asked = asked(request);
        var upload =
                new Upload(
                        asked.getOrDefault("layout", ""),
                        asked.getOrDefault("name", ""),
                        Boolean.parseBoolean(asked.get("dry_run")),
                        request::getInputStream);
        var id = intake.take(caller, upload);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/files/" + id))
                .body(Map.of("id", id));
    }

    /**
     * What stands in the address. The server's own reading of parameters would take the body for a form, which is what
     * curl calls it unless told otherwise, and leave nothing of the file.
     */
    private static Map<String, String> asked(HttpServletRequest request) {
        var query = request.getQueryString();
        return UriComponentsBuilder.newInstance()
                .query(query == null ? "" : query)
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .entrySet()
                .stream()
                .filter(one -> one.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, one -> decoded(one.getValue())));
    }

    /** As it stands if it is no text in UTF-8; then nothing is called so. */
    private static String decoded(String value) {
        try {
            return UriUtils.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return value;
        }
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(NotAccepted why) {
        var problem = why.problems().getFirst();
        return ResponseEntity.status(why.code().http())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        Map.of(
                                "title", problem.getCode(),
                                "code", problem.getCode(),
                                "field", problem.getField(),
                                "detail", problem.getRule(),
                                "next_step", problem.getNextStep()));
    }
}
