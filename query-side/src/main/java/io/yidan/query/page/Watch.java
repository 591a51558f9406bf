package io.yidan.query.page;

/** How an open page stays up to date. */
public enum Watch {
    /** Just opened; it is followed if the browser can. */
    OPENED,
    /** It is told of changes. */
    LIVE,
    /** The reader wants no changes. */
    PAUSED,
    /** It shows an earlier time. */
    THEN
}
