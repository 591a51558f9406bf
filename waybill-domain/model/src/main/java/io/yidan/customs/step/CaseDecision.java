package io.yidan.customs.step;

import java.util.List;

/** What comes of asking for a step: what to store, and the answer. No events means nothing changes. */
public record CaseDecision(List<StepTaken> events, CaseAnswer answer) {

    public static CaseDecision unchanged(CaseAnswer answer) {
        return new CaseDecision(List.of(), answer);
    }
}
