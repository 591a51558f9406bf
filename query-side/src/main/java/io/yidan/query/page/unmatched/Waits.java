package io.yidan.query.page.unmatched;

import io.yidan.access.Caller;
import io.yidan.waybill.unmatched.UnmatchedFact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists what waits for its waybill of what a party told, the oldest first. */
@FunctionalInterface
public interface Waits {
    List<Wait> of(Caller caller, int most);

    /**
     * A fact that waits.
     *
     * @param since when the exchange learned it
     * @param until when it is given up
     * @param turnedDown code of why the waybill it was told for did not take it, if it was tried
     */
    record Wait(UnmatchedFact told, Instant since, Instant until, Optional<String> turnedDown) {}
}
