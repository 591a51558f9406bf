package io.yidan.gateway;

/** Is told of every call, and of every item of a stream, that is turned down. */
@FunctionalInterface
public interface RefusedCalls {
    RefusedCalls NOT_COUNTED = (_, _) -> {};

    /**
     * A call or an item was turned down.
     *
     * @param code why, a code of the error catalogue
     * @param party who called, empty if that is not known
     */
    void refused(String code, String party);
}
