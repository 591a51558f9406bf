package io.yidan.gateway.customs;

import io.yidan.access.Caller;
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
import io.yidan.proto.customs.v1.LinkWaybillRequest;
import io.yidan.proto.customs.v1.TakeCaseStepRequest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

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
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest http,
            HttpServletResponse response) {
        var form = new TypedForm(fields);
        return FormAnswer.lead(
                PAGE, number, "step", form.entered(), () -> revision(number, form), http, response);
    }

    private long revision(String number, TypedForm form) {
        var caller = callers.current().orElseThrow(() -> NotAccepted.of(ErrorCode.TOKEN_MISSING));
        var typed = new CaseForm(form);
        try {
            var reply =
                    form.text("act").equals("link")
                            ? link(caller, typed.link(number))
                            : take(caller, typed.asked(number));
            return switch (reply) {
                case CaseReply.Taken taken -> taken.revision();
                case CaseReply other -> throw Refusals.of(other);
            };
        } catch (Unreadable fault) {
            throw Refusals.of(fault, "");
        }
    }

    private CaseReply take(Caller caller, TakeCaseStepRequest asked) {
        check.check(asked);
        return cases.take(caller, new CaseRequests(caller.party()).read(asked));
    }

    private CaseReply link(Caller caller, LinkWaybillRequest asked) {
        check.check(asked);
        return cases.link(caller, new CaseRequests(caller.party()).read(asked));
    }
}
