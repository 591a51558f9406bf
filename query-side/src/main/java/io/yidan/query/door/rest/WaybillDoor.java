package io.yidan.query.door.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.yidan.access.Caller;
import io.yidan.access.CallerSource;
import io.yidan.query.door.Asked;
import io.yidan.query.door.NotShown;
import io.yidan.query.door.live.LiveStream;
import io.yidan.query.door.live.LiveStreams;
import io.yidan.query.read.Look;
import io.yidan.query.read.Views;
import io.yidan.waybill.id.WaybillNumber;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.time.Duration;
import java.util.OptionalLong;

/** The HTTP door to reading waybills, in JSON. */
@RestController
@RequestMapping("/api/v1/waybills")
@Tag(name = "Waybills", description = "How far waybills have come")
public class WaybillDoor {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final Views views;
    private final LiveStreams streams;
    private final CallerSource callers;

    public WaybillDoor(Views views, LiveStreams streams, CallerSource callers) {
        this.views = views;
        this.streams = streams;
        this.callers = callers;
    }

    @GetMapping(path = "/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Reads one waybill",
            description = "The message yidan.tracking.v1.WaybillView in protobuf's JSON form.")
    @ApiResponse(responseCode = "200", description = "The waybill")
    @ApiResponse(responseCode = "400", description = "The number or a parameter is not well formed")
    @ApiResponse(responseCode = "404", description = "Unknown, or the caller has no part in it")
    @ApiResponse(responseCode = "503", description = "min_revision is not reached yet")
    public String get(
            @Parameter(example = "DEMO0001202608310001") @PathVariable String number,
            @Parameter(description = "Wait up to 10 s for this revision, as told by a receipt")
                    @RequestParam(name = "min_revision", required = false)
                    Long minRevision,
            @Parameter(
                            description = "Answer with what was known at this recorded time",
                            example = "2026-09-07T08:00:00+08:00")
                    @RequestParam(name = "as_of", required = false)
                    String asOf)
            throws InterruptedException {
        var caller = Asked.caller(callers);
        var asked = Asked.number(number);
        return Json.of(
                NotShown.found(asked.value(), look(caller, asked, minRevision, asOf)).view());
    }

    @GetMapping(path = "/{number}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Streams one waybill, now and after each change",
            description =
                    "Server-sent events named waybill; the event id is the revision. Last-Event-ID"
                            + " resumes with the first state after it.")
    public SseEmitter events(
            @PathVariable String number,
            @RequestHeader(name = "Last-Event-ID", required = false) Long lastEventId) {
        return streams.open(
                Asked.caller(callers),
                Asked.number(number),
                optional(lastEventId),
                view -> new LiveStream.Event("waybill", view.getRevision(), Json.of(view)));
    }

    private Look look(Caller caller, WaybillNumber number, Long minRevision, String asOf)
            throws InterruptedException {
        return asOf == null
                ? views.get(caller, number, optional(minRevision), PATIENCE)
                : views.asOf(caller, number, Asked.moment("as_of", asOf));
    }

    private static OptionalLong optional(Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
