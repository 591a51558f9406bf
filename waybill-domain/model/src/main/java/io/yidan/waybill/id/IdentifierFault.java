package io.yidan.waybill.id;

/** What is wrong with a number. The names are part of the public API: partners branch on them. */
public enum IdentifierFault {
    /** Not the length, the letters or the digits such a number has. */
    FORM,
    /** A day stands in it that no calendar has. */
    DATE,
    /** The letter that says what kind of equipment it is does not say a freight container. */
    CATEGORY,
    /** The last digit does not follow from the others: one of them is wrong. */
    CHECK_DIGIT,
    /** The last character does not follow from the others: one of them is wrong. */
    CHECK_CHARACTER
}
