package io.yidan.exchange;

import io.yidan.eventstore.letter.Retries;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tries dead letters again at every start: what mends them is mostly a release that can take them in. */
@Component
class RetryOnStart {
    private static final Logger LOG = LoggerFactory.getLogger(RetryOnStart.class);
    private final Retries retries;

    RetryOnStart(Retries retries) {
        this.retries = retries;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofPlatform().daemon().name("dead-letters").start(this::retry);
    }

    private void retry() {
        try {
            var tried = retries.everything();
            if (tried.taken() + tried.left() > 0) {
                LOG.info("dead letters: {} taken in, {} left out", tried.taken(), tried.left());
            }
        } catch (RuntimeException e) {
            LOG.warn("dead letters could not be tried again; an operator can have it done", e);
        }
    }
}
