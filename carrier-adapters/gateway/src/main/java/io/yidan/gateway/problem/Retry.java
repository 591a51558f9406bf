package io.yidan.gateway.problem;

/** What a caller may do with a request that was not accepted. */
public enum Retry {
    /** The same request again will fail again: correct it first. */
    AFTER_CORRECTION,
    /** The same request again, with the same key or request id, is safe and right. */
    SAME_REQUEST,
    /** The same request again after the time named in the answer. */
    AFTER_HINT,
    /** The same request again with a new token. */
    AFTER_SIGN_IN,
    /** Read the waybill, then decide anew. */
    AFTER_READING,
    /** Not by this caller. */
    NEVER
}
