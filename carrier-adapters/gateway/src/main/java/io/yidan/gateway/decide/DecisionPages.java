package io.yidan.gateway.decide;

import io.yidan.codec.request.HandoverRequests;
import io.yidan.codec.request.Requests;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.waybill.decision.WaybillCommand;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The buttons by which people decide: approve, issue, offer, take over, refuse, confirm, close, lift, dispute, settle. */
@RestController
public class DecisionPages {
    private static final String PAGE = "/w/{number}/decide";
    private final PageDecisions pages;
    private final Terms terms;

    public DecisionPages(PageDecisions pages, Terms terms) {
        this.pages = pages;
        this.terms = terms;
    }

    @PostMapping(PAGE)
    ResponseEntity<Void> decide(
            @PathVariable String number,
            @ModelAttribute DecisionForm form,
            @RequestParam(name = "photo", required = false) MultipartFile photo,
            HttpServletRequest http,
            HttpServletResponse response) {
        String act = form.act() == null ? "" : form.act();
        return pages.decided(
                PAGE,
                number,
                act.equals("accept") ? "take" : act,
                form.entered(),
                by -> command(act, new FormRequests(number, form), photo, by),
                http,
                response);
    }

    private WaybillCommand.Decide command(
            String act, FormRequests form, MultipartFile photo, Requests by) {
        var handovers = new HandoverRequests(by);
        return switch (act) {
            case "approve" -> by.read(pages.checked(form.approve()));
            case "issue" -> by.read(pages.checked(form.issue()));
            case "confirm" -> by.read(pages.checked(form.confirm()));
            case "close" -> by.read(pages.checked(form.close()));
            case "lift" -> by.read(pages.checked(form.lift()));
            case "offer" -> handovers.read(pages.checked(form.offer()), terms.offerEnds());
            case "dispute" -> handovers.read(pages.checked(form.dispute()), terms.noticeBegan());
            case "settle" -> handovers.read(pages.checked(form.settle()));
            case "accept" -> handovers.read(pages.checked(form.accept(Photo.print(photo))));
            case "refuse" -> handovers.read(pages.checked(form.refuse()));
            default ->
                    throw NotAccepted.of(ErrorCode.VALUE_UNKNOWN, "act", "a decision of this page");
        };
    }
}
