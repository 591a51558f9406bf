package io.yidan.waybill.decision;

import io.yidan.waybill.fact.Outcome;

import java.util.List;

/** What a waybill answers when it is asked. The version is that of the event that holds it, from 0. */
public sealed interface Answer {

    /** A decision was taken, or had been taken before under the same request. */
    record Taken(long version, boolean repeated) implements Answer {}

    /** A fact was kept, or had been; for a duplicate, the first outcome says what became of the first one. */
    record Kept(Outcome outcome, Outcome first, long version) implements Answer {}

    /** Nothing was stored: why, the detail in a sentence, and which acts are possible now. */
    record Refused(Refusal why, String detail, List<Act> possible) implements Answer {}
}
