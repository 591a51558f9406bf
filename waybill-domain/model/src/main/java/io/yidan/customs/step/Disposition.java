package io.yidan.customs.step;

/** What an office orders to be done with goods that may not come in or go out. */
public enum Disposition {
    RETURN,
    TREATMENT,
    DESTRUCTION
}
