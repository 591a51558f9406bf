package io.yidan.command.axon;

import org.axonframework.common.IdentifierFactory;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers Axon's messages, found by it through the list of services. They live in one process and are never stored, so
 * they need no secure random number each.
 */
public final class MessageNumbers extends IdentifierFactory {
    private static final String PROCESS = UUID.randomUUID() + "-";
    private final AtomicLong next = new AtomicLong();

    @Override
    public String generateIdentifier() {
        return PROCESS + next.incrementAndGet();
    }
}
