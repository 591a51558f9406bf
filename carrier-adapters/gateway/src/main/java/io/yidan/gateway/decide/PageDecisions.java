package io.yidan.gateway.decide;

import com.google.protobuf.Message;

import io.yidan.access.CallerSource;
import io.yidan.codec.Unreadable;
import io.yidan.codec.personal.PersonalVault;
import io.yidan.codec.request.Requests;
import io.yidan.command.Commands;
import io.yidan.command.Reply;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.ErrorTexts;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.gateway.problem.Refusals;
import io.yidan.waybill.decision.WaybillCommand;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.Map;
import java.util.function.Function;

/**
 * Takes decisions that people send by a form: the same requests, rules and errors as on the wire. Leads back to the
 * page of the form, with what came of it.
 */
public record PageDecisions(
        Commands commands, PersonalVault vault, FormCheck check, CallerSource callers) {

    /**
     * Asks for the decision.
     *
     * @param page path of the page the form is on
     * @param done what to say if it is taken
     * @param entered what to keep in the form if it is not
     */
    ResponseEntity<Void> decided(
            String page,
            String number,
            String done,
            Map<String, String> entered,
            Function<Requests, WaybillCommand.Decide> command,
            HttpServletRequest request,
            HttpServletResponse response) {
        var next = UriComponentsBuilder.fromPath(page);
        Map<String, Object> flash;
        try {
            next.queryParam("min_revision", taken(command).revision());
            flash = Map.of("answered", done);
        } catch (NotAccepted why) {
            flash = refused(why, entered);
        }
        var target = next.buildAndExpand(number).encode().toUri();
        RequestContextUtils.getOutputFlashMap(request).putAll(flash);
        RequestContextUtils.saveOutputFlashMap(target.getPath(), request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(target).build();
    }

    /** The request if its form is right. */
    <M extends Message> M checked(M request) {
        check.check(request);
        return request;
    }

    private Reply.Taken taken(Function<Requests, WaybillCommand.Decide> command) {
        var caller = callers.current().orElseThrow(() -> NotAccepted.of(ErrorCode.TOKEN_MISSING));
        try {
            var asked = command.apply(new Requests(caller.party(), vault));
            return switch (commands.decide(caller, asked)) {
                case Reply.Taken taken -> taken;
                case Reply other -> throw Refusals.of(other);
            };
        } catch (Unreadable fault) {
            throw Refusals.of(fault, "");
        }
    }

    /** Code and sentences in both languages; the page knows which one it is in. */
    private static Map<String, Object> refused(NotAccepted why, Map<String, String> entered) {
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
