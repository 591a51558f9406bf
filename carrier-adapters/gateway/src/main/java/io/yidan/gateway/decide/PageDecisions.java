package io.yidan.gateway.decide;

import com.google.protobuf.Message;

import io.yidan.access.CallerSource;
import io.yidan.codec.Unreadable;
import io.yidan.codec.personal.PersonalVault;
import io.yidan.codec.request.Requests;
import io.yidan.command.Commands;
import io.yidan.command.Reply;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.gateway.problem.Refusals;
import io.yidan.waybill.decision.WaybillCommand;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ResponseEntity;

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
        return FormAnswer.lead(
                page, number, done, entered, () -> taken(command).revision(), request, response);
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
}
