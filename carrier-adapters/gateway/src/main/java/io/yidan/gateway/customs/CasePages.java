package io.yidan.gateway.customs;

import io.yidan.access.CallerSource;
import io.yidan.codec.Unreadable;
import io.yidan.codec.request.CaseRequests;
import io.yidan.command.CaseCommands;
import io.yidan.command.CaseReply;
import io.yidan.gateway.decide.FormAnswer;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.gateway.problem.Refusals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/** The buttons by which declarants and officers take steps of a case: the same requests, rules and errors as on the wire. */
@RestController
public class CasePages {
    private static final String PAGE = "/customs/{number}";
    private final CaseCommands cases;
    private final FormCheck check;
    private final CallerSource callers;

    public CasePages(CaseCommands cases, FormCheck check, CallerSource callers) {
        this.cases = cases;
        this.check = check;
        this.callers = callers;
    }

    @PostMapping(PAGE)
    ResponseEntity<Void> step(
            @PathVariable String number,
            @ModelAttribute CaseForm form,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest http,
            HttpServletResponse response) {
        return FormAnswer.lead(
                PAGE,
                number,
                "step",
                entered(form, typed),
                () -> revision(number, form, typed),
                http,
                response);
    }

    /** What was typed, to be shown again where it is not taken; no keys and no tokens. */
    private static Map<String, String> entered(CaseForm form, MultiValueMap<String, String> typed) {
        var all = form.entered();
        typed.forEach(
                (field, values) -> {
                    if (!field.startsWith("_")
                            && !field.equals("request")
                            && !field.equals("basis")) {
                        all.put(field, String.join(" ", values));
                    }
                });
        return all;
    }

    private long revision(String number, CaseForm form, MultiValueMap<String, String> typed) {
        var caller = callers.current().orElseThrow(() -> NotAccepted.of(ErrorCode.TOKEN_MISSING));
        var asked =
                new JointForm(typed)
                        .step()
                        .map(step -> form.asked(number, step))
                        .orElseGet(() -> form.asked(number));
        check.check(asked);
        try {
            var step = new CaseRequests(caller.party()).read(asked);
            return switch (cases.take(caller, step)) {
                case CaseReply.Taken taken -> taken.revision();
                case CaseReply other -> throw Refusals.of(other);
            };
        } catch (Unreadable fault) {
            throw Refusals.of(fault, "");
        }
    }
}
