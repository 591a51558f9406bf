package io.yidan.client;

import io.grpc.Status;

/** No answer in time. Whether it was stored is not known; the same request again, now or tomorrow, will tell. */
public final class UnansweredException extends RuntimeException {
    private final Status.Code last;

    UnansweredException(Status last, int tries, Throwable cause) {
        super(
                "no answer after "
                        + tries
                        + (tries == 1 ? " try" : " tries")
                        + ", the last was "
                        + last.getCode()
                        + (last.getDescription() == null ? "" : " (" + last.getDescription() + ")")
                        + "; send the same again",
                cause);
        this.last = last.getCode();
    }

    /** How the last try ended. */
    public Status.Code last() {
        return last;
    }
}
