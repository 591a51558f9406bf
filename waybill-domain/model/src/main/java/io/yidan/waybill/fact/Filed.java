package io.yidan.waybill.fact;

/** A fact in the file: the version of the waybill that holds it, and what became of it. */
public record Filed(Fact fact, long version, Outcome outcome, boolean afterEnd) {

    /** Whether it has the same key, revision and kind of telling; then either a repeat or a contradiction. */
    boolean sameTelling(Fact other) {
        return fact.envelope().revision() == other.envelope().revision()
                && fact.isWithdrawal() == other.isWithdrawal();
    }
}
