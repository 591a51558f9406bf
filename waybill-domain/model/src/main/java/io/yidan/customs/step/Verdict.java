package io.yidan.customs.step;

/** What an office decides of declared goods before it has seen them. */
public enum Verdict {
    RELEASE_ON_ARRIVAL,
    INSPECT_ON_ARRIVAL,
    DOCUMENTS_REQUIRED,
    REFUSED
}
