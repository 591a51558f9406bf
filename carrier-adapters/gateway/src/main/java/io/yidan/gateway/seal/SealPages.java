package io.yidan.gateway.seal;

import io.yidan.access.Caller;
import io.yidan.access.CallerSource;
import io.yidan.gateway.decide.FormAnswer;
import io.yidan.gateway.decide.Photo;
import io.yidan.gateway.post.Checking;
import io.yidan.gateway.post.Posting;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.carrier.v1.PostLegEventRequest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.List;
import java.util.Map;

/**
 * The form by which people tell what they read on a seal, without having seen what it should be. A reading that differs
 * is asked for a second time and then kept as it was seen.
 */
@RestController
public class SealPages {
    private static final String PAGE = "/w/{number}/seals";
    private static final String DIFFERS = "SEAL_DIFFERS";
    private final Posting posting;
    private final Checking checking;
    private final FormCheck check;
    private final CallerSource callers;

    public SealPages(Posting posting, Checking checking, FormCheck check, CallerSource callers) {
        this.posting = posting;
        this.checking = checking;
        this.check = check;
        this.callers = callers;
    }

    @PostMapping(PAGE)
    ResponseEntity<Void> read(
            @PathVariable String number,
            @ModelAttribute SealForm form,
            @RequestParam(name = "photo", required = false) MultipartFile photo,
            HttpServletRequest http,
            HttpServletResponse response) {
        if (!form.sure() && unsure(number, form)) {
            return again(number, form, http, response);
        }
        return FormAnswer.lead(
                PAGE,
                number,
                "seal",
                form.entered(),
                () -> {
                    var event = checked(form.event(number, Photo.print(photo)));
                    return posting.post(caller(), event).getRevision();
                },
                http,
                response);
    }

    /** Whether the number read is another one than the unit should bear; what is wrong otherwise is told by the answer. */
    private boolean unsure(String number, SealForm form) {
        try {
            return checking
                    .check(caller(), List.of(checked(form.event(number, ""))))
                    .getWaybillsList()
                    .stream()
                    .flatMap(waybill -> waybill.getAnomaliesList().stream())
                    .anyMatch(anomaly -> anomaly.getCode().equals(DIFFERS));
        } catch (NotAccepted _) {
            return false;
        }
    }

    private static ResponseEntity<Void> again(
            String number, SealForm form, HttpServletRequest http, HttpServletResponse response) {
        var page = UriComponentsBuilder.fromPath(PAGE).buildAndExpand(number).encode().toUri();
        RequestContextUtils.getOutputFlashMap(http)
                .putAll(Map.of("again", form.read(), "entered", form.entered()));
        RequestContextUtils.saveOutputFlashMap(page.getPath(), http, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(page).build();
    }

    private LegEvent checked(LegEvent event) {
        check.check(PostLegEventRequest.newBuilder().setEvent(event).build());
        return event;
    }

    private Caller caller() {
        return callers.current().orElseThrow(() -> NotAccepted.of(ErrorCode.TOKEN_MISSING));
    }
}
