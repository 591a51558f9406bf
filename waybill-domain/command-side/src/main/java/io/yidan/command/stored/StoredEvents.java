package io.yidan.command.stored;

import io.yidan.codec.stored.EventForms;
import io.yidan.eventstore.Segment;
import io.yidan.eventstore.Stored;
import io.yidan.eventstore.StoredForm;

import java.time.InstantSource;

/** Lets the log spell events the way codec does; an event without a time of its own bears that of the clock. */
public final class StoredEvents implements StoredForm {
    private final EventForms forms = new EventForms();
    private final InstantSource clock;

    public StoredEvents(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Stored write(Object event) {
        var form = forms.write(event, clock.instant());
        var segments =
                form.parts().stream().map(part -> new Segment(part.group(), part.bytes())).toList();
        return new Stored(form.typeId(), form.eventTime(), segments);
    }

    @Override
    public Object read(int typeId, byte[] payload) {
        return forms.read(typeId, payload);
    }
}
