package io.yidan.query.door.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.yidan.access.CallerSource;
import io.yidan.query.customs.receipt.ReceiptForm;
import io.yidan.query.customs.receipt.StepReceipts;
import io.yidan.query.door.Asked;
import io.yidan.query.door.NotShown;
import io.yidan.query.door.ReadFault;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Receipts of a party's own steps of customs cases, from a place in the log on. */
@RestController
@Tag(name = "Customs", description = "Steps of customs cases")
public class ReceiptsApi {
    private final StepReceipts receipts;
    private final CallerSource callers;

    public ReceiptsApi(StepReceipts receipts, CallerSource callers) {
        this.receipts = receipts;
        this.callers = callers;
    }

    @GetMapping(path = "/api/v1/customs/receipts")
    @Operation(
            summary = "The receipts of the caller's own steps again",
            description =
                    "Each is the same to the byte as when its message was first answered."
                        + " Yidan-Next says where to ask from next, Yidan-End whether that is the"
                        + " end of the log for now. Refused messages are not in the log.")
    @ApiResponse(responseCode = "200", description = "Some receipts, perhaps none")
    @ApiResponse(responseCode = "400", description = "A parameter is not well formed")
    ResponseEntity<byte[]> receipts(
            @Parameter(description = "Yidan-Next of the answer before; 0 from the beginning")
                    @RequestParam(defaultValue = "0")
                    String after,
            @Parameter(description = "xml or json") @RequestParam(defaultValue = "xml")
                    String form) {
        var caller = Asked.caller(callers);
        var page = receipts.after(caller, position(after), form(form));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/" + form))
                .header("Yidan-Next", Long.toString(page.next()))
                .header("Yidan-End", Boolean.toString(page.end()))
                .body(page.receipts());
    }

    private static long position(String after) {
        if (!after.matches("[0-9]{1,18}")) {
            throw NotShown.of(
                    ReadFault.FIELD_FORM, "after", "a position is a whole number, from 0 on");
        }
        return Long.parseLong(after);
    }

    private static ReceiptForm form(String name) {
        return switch (name) {
            case "xml" -> ReceiptForm.XML;
            case "json" -> ReceiptForm.JSON;
            default ->
                    throw NotShown.of(
                            ReadFault.VALUE_UNKNOWN, "form", "receipts are written in xml or json");
        };
    }
}
