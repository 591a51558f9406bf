package io.yidan.gateway.draft;

import io.yidan.access.CallerSource;
import io.yidan.codec.Unreadable;
import io.yidan.codec.personal.PersonalVault;
import io.yidan.codec.request.Requests;
import io.yidan.command.Commands;
import io.yidan.command.Reply;
import io.yidan.gateway.decide.FormAnswer;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.gateway.problem.Refusals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The button by which a new waybill is drafted like an earlier one: the same request, rules and errors as on the wire. */
@RestController
public class DraftPages {
    private final Commands commands;
    private final PersonalVault vault;
    private final FormCheck check;
    private final CallerSource callers;

    public DraftPages(
            Commands commands, PersonalVault vault, FormCheck check, CallerSource callers) {
        this.commands = commands;
        this.vault = vault;
        this.check = check;
        this.callers = callers;
    }

    /** Leads to the page of the draft, or back to the form. */
    @PostMapping("/draft")
    ResponseEntity<Void> draft(
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest http,
            HttpServletResponse response) {
        var form = new DraftForm(fields);
        try {
            var taken = taken(form);
            return FormAnswer.lead(
                    "/w/{number}/decide",
                    taken.waybill().value(),
                    "draft",
                    form.entered(),
                    taken::revision,
                    http,
                    response);
        } catch (NotAccepted why) {
            return FormAnswer.lead(
                    "/w/{number}/again",
                    form.like(),
                    "draft",
                    form.entered(),
                    () -> {
                        throw why;
                    },
                    http,
                    response);
        }
    }

    private Reply.Taken taken(DraftForm form) {
        var caller = callers.current().orElseThrow(() -> NotAccepted.of(ErrorCode.TOKEN_MISSING));
        var asked = form.asked();
        check.check(asked);
        try {
            var draft = new Requests(caller.party(), vault).read(asked);
            var reply =
                    commands.draft(
                            caller,
                            new Commands.DraftRequest(
                                    draft.numberPrefix(),
                                    draft.request(),
                                    draft.requestHash(),
                                    draft.content()));
            return switch (reply) {
                case Reply.Taken taken -> taken;
                case Reply other -> throw Refusals.of(other);
            };
        } catch (Unreadable fault) {
            throw Refusals.of(fault, "");
        }
    }
}
