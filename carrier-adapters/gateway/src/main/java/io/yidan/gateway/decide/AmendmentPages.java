package io.yidan.gateway.decide;

import io.yidan.codec.request.AmendmentRequests;
import io.yidan.codec.request.Requests;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.proto.waybill.v1.AcceptAmendmentRequest;
import io.yidan.proto.waybill.v1.CancelAmendmentRequest;
import io.yidan.proto.waybill.v1.DeclineAmendmentRequest;
import io.yidan.waybill.decision.WaybillCommand;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/** The buttons by which people answer an amendment. */
@RestController
public class AmendmentPages {
    private static final String PAGE = "/w/{number}/amendments";
    private final PageDecisions pages;

    public AmendmentPages(PageDecisions pages) {
        this.pages = pages;
    }

    /** What the form says: which amendment, under which one-time key, and why. */
    private record Said(String waybill, String request, String amendment, String reason) {}

    @PostMapping(PAGE)
    ResponseEntity<Void> answer(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String request,
            @RequestParam(defaultValue = "") String amendment,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest http,
            HttpServletResponse response) {
        var said = new Said(number, request, amendment, reason.strip());
        return pages.decided(
                PAGE,
                number,
                act,
                Map.of("id", amendment, "text", reason),
                by -> command(act, said, by),
                http,
                response);
    }

    private WaybillCommand.Decide command(String act, Said said, Requests by) {
        var requests = new AmendmentRequests(by);
        return switch (act) {
            case "accept" -> requests.read(pages.checked(accept(said)));
            case "decline" -> requests.read(pages.checked(decline(said)));
            case "cancel" -> requests.read(pages.checked(cancel(said)));
            default ->
                    throw NotAccepted.of(
                            ErrorCode.VALUE_UNKNOWN, "act", "accept, decline or cancel");
        };
    }

    private static AcceptAmendmentRequest accept(Said said) {
        return AcceptAmendmentRequest.newBuilder()
                .setWaybillNumber(said.waybill())
                .setRequestId(said.request())
                .setAmendmentId(said.amendment())
                .build();
    }

    private static DeclineAmendmentRequest decline(Said said) {
        return DeclineAmendmentRequest.newBuilder()
                .setWaybillNumber(said.waybill())
                .setRequestId(said.request())
                .setAmendmentId(said.amendment())
                .setReason(said.reason())
                .build();
    }

    private static CancelAmendmentRequest cancel(Said said) {
        return CancelAmendmentRequest.newBuilder()
                .setWaybillNumber(said.waybill())
                .setRequestId(said.request())
                .setAmendmentId(said.amendment())
                .setReason(said.reason())
                .build();
    }
}
