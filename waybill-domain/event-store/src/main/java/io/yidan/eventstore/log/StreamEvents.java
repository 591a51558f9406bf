package io.yidan.eventstore.log;

import java.util.List;

/** Events to add to one stream, the first of them as {@code firstVersion}; 0 begins the stream. */
public record StreamEvents(String stream, int firstVersion, List<?> events) {
    public StreamEvents {
        events = List.copyOf(events);
        if (firstVersion < 0 || events.isEmpty()) {
            throw new IllegalArgumentException("at least one event, from version 0 on");
        }
    }
}
