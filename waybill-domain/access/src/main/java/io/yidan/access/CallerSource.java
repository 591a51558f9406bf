package io.yidan.access;

import java.util.Optional;

/** Tells who calls in the request being served; empty if nobody has signed in. Each door brings its own. */
@FunctionalInterface
public interface CallerSource {

    /** The caller of the request this thread serves now. To be asked before work is handed to another thread. */
    Optional<Caller> current();
}
