package io.yidan.query.door.rest;

import io.yidan.eventstore.read.LogUnreadable;
import io.yidan.query.door.NotShown;
import io.yidan.query.door.ReadFault;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says in JSON why a reader gets no answer. */
@RestControllerAdvice(
        assignableTypes = {WaybillDoor.class, ListDoor.class, FilesApi.class, ReceiptsApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Problems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notShown(NotShown refused) {
        var said = refused.problem();
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatusCode.valueOf(refused.fault().http()), said.getRule());
        problem.setTitle(said.getCode());
        problem.setProperty("code", said.getCode());
        problem.setProperty("field", said.getField());
        problem.setProperty("next_step", said.getNextStep());
        if (refused.fault() == ReadFault.BEHIND) {
            problem.setProperty("revision_reached", refused.reached());
        }
        var answer = ResponseEntity.status(problem.getStatus());
        if (refused.fault() == ReadFault.BUSY) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    @ExceptionHandler({LogUnreadable.class, DataAccessResourceFailureException.class})
    ResponseEntity<ProblemDetail> unreachable(RuntimeException failure) {
        return notShown(NotShown.unreachable(failure));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException missing) {
        return notShown(
                NotShown.of(
                        ReadFault.FIELD_LENGTH, missing.getParameterName(), "this must be given"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongForm(MethodArgumentTypeMismatchException wrong) {
        return notShown(
                NotShown.of(
                        ReadFault.FIELD_FORM,
                        wrong.getName(),
                        "this is a whole number, got: " + wrong.getValue()));
    }
}
