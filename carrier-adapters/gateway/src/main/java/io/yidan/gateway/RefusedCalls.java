package io.yidan.gateway;

/** Is told of every call that is turned down as a whole. */
@FunctionalInterface
public interface RefusedCalls {
    RefusedCalls NOT_COUNTED = (_, _) -> {};

    /**
     * A call was turned down.
     *
     * @param code why, a code of the error catalogue
     * @param party who called, empty if that is not known
     */
    void refused(String code, String party);
}
