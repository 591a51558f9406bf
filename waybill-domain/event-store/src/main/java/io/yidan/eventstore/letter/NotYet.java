package io.yidan.eventstore.letter;

/** Thrown by a listener that cannot take a batch in just now, through no fault of any event: the batch comes again. */
public final class NotYet extends RuntimeException {
    public NotYet(String why) {
        super(why);
    }
}
