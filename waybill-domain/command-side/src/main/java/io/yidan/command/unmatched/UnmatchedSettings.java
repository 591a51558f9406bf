package io.yidan.command.unmatched;

import java.time.Duration;

/** How many unmatched facts a party may have waiting, and how long one waits before it expires. */
public record UnmatchedSettings(int quotaPerParty, Duration expiry) {

    /** 10,000 facts, 30 days. */
    public static UnmatchedSettings usual() {
        return new UnmatchedSettings(10_000, Duration.ofDays(30));
    }
}
