package io.yidan.waybill.decision;

import java.util.List;

/** What comes of a command: events to store, in order, and the answer. No events means nothing changes. */
public record Decision(List<WaybillEvent> events, Answer answer) {

    public static Decision unchanged(Answer answer) {
        return new Decision(List.of(), answer);
    }
}
