package io.yidan.gateway.decide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the form of a decision says; what it does not need is missing.
 *
 * @param act which decision
 * @param request one-time key of the form
 * @param id handover, hold or dispute it is about, or name of an offer's form
 * @param at when, by the clocks of Beijing. Example: 2026-09-07T15:05
 * @param unit units: those offered, or the one a remark is about
 * @param to party that shall take over, or answer for something
 * @param scheme scheme of the place's code
 * @param place code of the place
 * @param reason reason code of a refusal
 * @param text remark, reservation or reason, as typed
 */
public record DecisionForm(
        String act,
        String request,
        String id,
        String at,
        List<String> unit,
        String to,
        String scheme,
        String place,
        String reason,
        String text) {

    /** What was typed or chosen, to be shown again where it is not taken. */
    Map<String, String> entered() {
        var all = new HashMap<String, String>();
        all.put("id", id);
        all.put("at", at);
        all.put("reason", reason);
        all.put("text", text);
        all.put("to", to);
        all.put("unit", unit == null ? "" : String.join(" ", unit));
        all.replaceAll((_, said) -> said == null ? "" : said);
        return all;
    }
}
