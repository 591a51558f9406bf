package io.yidan.query.door.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.yidan.access.CallerSource;
import io.yidan.query.door.Asked;
import io.yidan.query.door.NotShown;
import io.yidan.query.door.ReadFault;
import io.yidan.query.files.FileReport;
import io.yidan.query.files.FileReports;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What became of a file, for programs. */
@RestController
@Tag(name = "Files", description = "Carriers' own exports")
public class FilesApi {
    private final FileReports reports;
    private final CallerSource callers;

    public FilesApi(FileReports reports, CallerSource callers) {
        this.reports = reports;
        this.callers = callers;
    }

    @GetMapping(path = "/api/v1/files/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What became of a file",
            description = "Complete when running is false; ask again while it is true.")
    @ApiResponse(responseCode = "200", description = "Its report as far as it is read")
    @ApiResponse(responseCode = "404", description = "Not kept any more, or somebody else's")
    FileReport report(@PathVariable String id) {
        return reports.of(Asked.caller(callers), id)
                .orElseThrow(
                        () ->
                                NotShown.of(
                                        ReadFault.NOT_FOUND,
                                        "id",
                                        "there is no file of this number, or its report is not"
                                                + " kept any more"));
    }

    @GetMapping(path = "/api/v1/files/{id}/receipt")
    @Operation(
            summary = "The receipts of a file of messages",
            description =
                    "One for each message, in the order and the form of the file: XML or JSON. The"
                            + " same file sent again is answered with the same bytes.")
    @ApiResponse(responseCode = "200", description = "All its messages are answered")
    @ApiResponse(responseCode = "404", description = "Holds no messages, not kept, or not yours")
    @ApiResponse(responseCode = "429", description = "BUSY: it is still being read")
    ResponseEntity<byte[]> receipt(@PathVariable String id) {
        var caller = Asked.caller(callers);
        if (report(id).running()) {
            throw NotShown.of(ReadFault.BUSY, "id", "the file is still being read");
        }
        return reports.receipt(caller, id)
                .map(
                        receipt ->
                                ResponseEntity.ok()
                                        .contentType(
                                                MediaType.parseMediaType(
                                                        "application/" + receipt.form()))
                                        .body(receipt.bytes()))
                .orElseThrow(
                        () -> NotShown.of(ReadFault.NOT_FOUND, "id", "the file holds no messages"));
    }
}
