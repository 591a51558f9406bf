package io.yidan.exchange;

import io.yidan.eventstore.letter.DeadLetters;
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
    private final DeadLetters letters;
    private final Retries retries;

    RetryOnStart(DeadLetters letters, Retries retries) {
        this.letters = letters;
        this.retries = retries;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (letters.all(1).isEmpty()) {
            return;
        }
        Thread.ofPlatform().daemon().name("dead-letters").start(this::retry);
    }

    private void retry() {
        var tried = retries.everything();
        LOG.info("dead letters: {} taken in, {} still left out", tried.taken(), tried.left());
    }
}
