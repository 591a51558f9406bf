package io.yidan.gateway.unmatched;

import io.yidan.access.CallerSource;
import io.yidan.codec.Unreadable;
import io.yidan.command.KeptAside;
import io.yidan.gateway.decide.FormAnswer;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.gateway.problem.Refusals;
import io.yidan.proto.carrier.v1.JoinUnmatchedRequest;
import io.yidan.proto.carrier.v1.SetAsideUnmatchedRequest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;
import java.util.Optional;

/** The buttons by which people say where a fact of theirs belongs: the same requests, rules and errors as on the wire. */
@RestController
public class UnmatchedPages {
    private static final String PAGE = "/unmatched";
    private final Joining joining;
    private final FormCheck check;
    private final CallerSource callers;

    public UnmatchedPages(KeptAside facts, FormCheck check, CallerSource callers) {
        this.joining = new Joining(facts);
        this.check = check;
        this.callers = callers;
    }

    /**
     * What the form of one fact says; what it does not need is missing.
     *
     * @param act join or drop
     * @param system system that told it
     * @param event its id there
     * @param to waybill chosen by a button
     * @param waybill waybill as typed
     * @param unit unit as typed
     */
    public record Form(
            String act, String system, String event, String to, String waybill, String unit) {

        private Map<String, String> entered() {
            return Map.of("event", text(event), "waybill", text(waybill), "unit", text(unit));
        }

        private JoinUnmatchedRequest join() {
            return JoinUnmatchedRequest.newBuilder()
                    .setSourceSystem(text(system))
                    .setEventId(text(event))
                    .setWaybillNumber(
                            Optional.of(text(to))
                                    .filter(one -> !one.isEmpty())
                                    .orElse(text(waybill)))
                    .setUnit(text(unit))
                    .build();
        }

        private SetAsideUnmatchedRequest drop() {
            return SetAsideUnmatchedRequest.newBuilder()
                    .setSourceSystem(text(system))
                    .setEventId(text(event))
                    .build();
        }

        private static String text(String told) {
            return told == null ? "" : told.strip();
        }
    }

    @PostMapping(PAGE)
    ResponseEntity<Void> decide(
            @ModelAttribute Form form, HttpServletRequest http, HttpServletResponse response) {
        boolean drop = "drop".equals(form.act());
        return FormAnswer.lead(
                PAGE,
                "",
                drop ? "drop" : "join",
                form.entered(),
                () -> drop ? dropped(form) : joined(form),
                http,
                response);
    }

    private long joined(Form form) {
        var caller = callers.current().orElseThrow(() -> NotAccepted.of(ErrorCode.TOKEN_MISSING));
        var asked = form.join();
        check.check(asked);
        try {
            return joining.join(caller, asked).getRevision();
        } catch (Unreadable fault) {
            throw Refusals.of(fault, "");
        }
    }

    private long dropped(Form form) {
        var caller = callers.current().orElseThrow(() -> NotAccepted.of(ErrorCode.TOKEN_MISSING));
        var asked = form.drop();
        check.check(asked);
        joining.setAside(caller, asked);
        return 0;
    }
}
