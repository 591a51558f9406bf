package io.yidan.query.door.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.yidan.access.CallerSource;
import io.yidan.codec.type.Times;
import io.yidan.proto.tracking.v1.FindWaybillsRequest;
import io.yidan.proto.tracking.v1.ListFilter;
import io.yidan.proto.tracking.v1.ListOrder;
import io.yidan.proto.tracking.v1.ListWaybillsRequest;
import io.yidan.proto.type.v1.AliasScheme;
import io.yidan.query.door.Asked;
import io.yidan.query.door.AskedOfLists;
import io.yidan.query.door.ListReads;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP door to lists of waybills and to finding them, in JSON. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Waybills", description = "How far waybills have come")
public class ListDoor {
    private final ListReads reads;
    private final CallerSource callers;

    public ListDoor(ListReads reads, CallerSource callers) {
        this.reads = reads;
        this.callers = callers;
    }

    @GetMapping("/waybills")
    @Operation(
            summary = "Lists the caller's waybills",
            description =
                    "The message yidan.tracking.v1.ListWaybillsResponse in protobuf's JSON form.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of the list, with the counts of all filters")
    @ApiResponse(responseCode = "400", description = "A parameter is not well formed")
    public String list(
            @Parameter(description = "open, waiting_for_me, standing, late or closed")
                    @RequestParam(defaultValue = "open")
                    String filter,
            @Parameter(description = "urgency or arrival; closed ones come newest first")
                    @RequestParam(defaultValue = "urgency")
                    String order,
            @Parameter(description = "1 to 200; 0 for the usual 50")
                    @RequestParam(name = "page_size", defaultValue = "0")
                    int pageSize,
            @Parameter(description = "nextPageToken of the page before")
                    @RequestParam(name = "page_token", defaultValue = "")
                    String pageToken) {
        var request =
                ListWaybillsRequest.newBuilder()
                        .setFilter(
                                AskedOfLists.named(
                                        "filter", ListFilter.class, "LIST_FILTER_", filter))
                        .setOrder(
                                AskedOfLists.named("order", ListOrder.class, "LIST_ORDER_", order))
                        .setPageSize(pageSize)
                        .setPageToken(pageToken);
        return Json.of(reads.list(Asked.caller(callers), request.build()));
    }

    @GetMapping("/find")
    @Operation(
            summary = "Finds the caller's waybills by any number",
            description =
                    "The message yidan.tracking.v1.FindWaybillsResponse in protobuf's JSON form."
                            + " No hits means none, or none the caller may see.")
    @ApiResponse(responseCode = "200", description = "The waybills found, perhaps none")
    @ApiResponse(responseCode = "400", description = "The text or a parameter is not well formed")
    public String find(
            @Parameter(description = "A number in any spelling", example = "DEMU 300002-5")
                    @RequestParam
                    String q,
            @Parameter(
                            description = "Only numbers that meant the waybill at this time",
                            example = "2026-09-07T08:00:00+08:00")
                    @RequestParam(required = false)
                    String at,
            @Parameter(description = "Only numbers of this kind", example = "plate")
                    @RequestParam(defaultValue = "unspecified")
                    String scheme) {
        var request =
                FindWaybillsRequest.newBuilder()
                        .setText(q)
                        .setScheme(
                                AskedOfLists.named(
                                        "scheme", AliasScheme.class, "ALIAS_SCHEME_", scheme));
        if (at != null) {
            request.setAt(Times.write(Asked.moment("at", at)));
        }
        return Json.of(reads.find(Asked.caller(callers), request.build()));
    }
}
