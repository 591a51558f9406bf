package io.yidan.waybill.fact;

/** How sure the source is, from a wish to a fact. The order is the rank between facts of one instant. */
public enum Classifier {
    REQUESTED,
    PLANNED,
    ESTIMATED,
    ACTUAL
}
