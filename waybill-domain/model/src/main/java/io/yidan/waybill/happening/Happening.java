package io.yidan.waybill.happening;

/** Something that happened to units of a waybill, in one of four topics. */
public sealed interface Happening permits Movement, Custody, Condition, Planning {}
