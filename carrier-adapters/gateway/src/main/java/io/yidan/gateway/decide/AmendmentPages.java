package io.yidan.gateway.decide;

import com.google.protobuf.Message;

import io.yidan.access.Caller;
import io.yidan.access.CallerSource;
import io.yidan.codec.Unreadable;
import io.yidan.codec.personal.PersonalVault;
import io.yidan.codec.request.AmendmentRequests;
import io.yidan.codec.request.Requests;
import io.yidan.command.Commands;
import io.yidan.command.Reply;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.ErrorTexts;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.gateway.problem.Refusals;
import io.yidan.proto.waybill.v1.AcceptAmendmentRequest;
import io.yidan.proto.waybill.v1.CancelAmendmentRequest;
import io.yidan.proto.waybill.v1.DeclineAmendmentRequest;
import io.yidan.waybill.decision.WaybillCommand;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.Map;

/** The buttons by which people answer an amendment: the same requests, rules and errors as on the wire. */
@RestController
public class AmendmentPages {
    private static final String PAGE = "/w/{number}/amendments";
    private final Commands commands;
    private final PersonalVault vault;
    private final FormCheck check;
    private final CallerSource callers;

    public AmendmentPages(
            Commands commands, PersonalVault vault, FormCheck check, CallerSource callers) {
        this.commands = commands;
        this.vault = vault;
        this.check = check;
        this.callers = callers;
    }

    /** What the form says: which amendment, under which one-time key, and why. */
    record Said(String waybill, String request, String amendment, String reason) {}

    @PostMapping(PAGE)
    ResponseEntity<Void> answer(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String request,
            @RequestParam(defaultValue = "") String amendment,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest http,
            HttpServletResponse answer) {
        var said = new Said(number, request, amendment, reason.strip());
        var page = UriComponentsBuilder.fromPath(PAGE);
        Map<String, Object> flash;
        try {
            var taken = decide(act, said);
            flash = Map.of("answered", act);
            page.queryParam("min_revision", taken.revision());
        } catch (NotAccepted why) {
            flash = refused(why, reason);
        }
        var target = page.buildAndExpand(number).encode().toUri();
        RequestContextUtils.getOutputFlashMap(http).putAll(flash);
        RequestContextUtils.saveOutputFlashMap(target.getPath(), http, answer);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(target).build();
    }

    private Reply.Taken decide(String act, Said said) {
        var caller = callers.current().orElseThrow(() -> NotAccepted.of(ErrorCode.TOKEN_MISSING));
        return switch (commands.decide(caller, command(caller, act, said))) {
            case Reply.Taken taken -> taken;
            case Reply other -> throw Refusals.of(other);
        };
    }

    private WaybillCommand.Decide command(Caller caller, String act, Said said) {
        var requests = new AmendmentRequests(new Requests(caller.party(), vault));
        try {
            return switch (act) {
                case "accept" -> requests.read(checked(accept(said)));
                case "decline" -> requests.read(checked(decline(said)));
                case "cancel" -> requests.read(checked(cancel(said)));
                default ->
                        throw NotAccepted.of(
                                ErrorCode.VALUE_UNKNOWN, "act", "accept, decline or cancel");
            };
        } catch (Unreadable fault) {
            throw Refusals.of(fault, "");
        }
    }

    private <M extends Message> M checked(M request) {
        check.check(request);
        return request;
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

    /** Code and sentences in both languages; the page knows which one it is in. */
    private static Map<String, Object> refused(NotAccepted why, String entered) {
        var code = why.code();
        var first = why.problems().getFirst();
        return Map.of(
                "refused", code.name(),
                "wrongZh", ErrorTexts.CHINESE.wrong(code),
                "wrongEn", ErrorTexts.ENGLISH.wrong(code),
                "nextZh", ErrorTexts.CHINESE.next(code),
                "nextEn", ErrorTexts.ENGLISH.next(code),
                "rule", (first.getField() + " " + first.getRule()).strip(),
                "entered", entered);
    }
}
