package io.yidan.gateway.files;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

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
                    "The body is the file, CSV or .xlsx. It is read after the answer; its report is"
                            + " found under Location. The same file may be sent again at any time"
                            + " and adds nothing.")
    @ApiResponse(responseCode = "202", description = "Kept; Location names its report")
    @ApiResponse(responseCode = "400", description = "FILE_MISSING or LAYOUT_UNKNOWN")
    @ApiResponse(responseCode = "429", description = "BUSY: send it again in a while")
    ResponseEntity<Map<String, String>> send(
            @Parameter(description = "How it is to be read", example = "scale-1") @RequestParam
                    String layout,
            @Parameter(description = "What it is called; some layouts say by it when it was sent")
                    @RequestParam(defaultValue = "")
                    String name,
            @Parameter(description = "Only ask what would come of it")
                    @RequestParam(name = "dry_run", defaultValue = "false")
                    boolean dryRun,
            HttpServletRequest request)
            throws IOException {
        var caller = callers.current().orElseThrow(() -> NotAccepted.of(ErrorCode.TOKEN_MISSING));
        var id = intake.take(caller, new Upload(layout, name, dryRun, request::getInputStream));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/files/" + id))
                .body(Map.of("id", id));
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
