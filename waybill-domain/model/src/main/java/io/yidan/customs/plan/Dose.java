package io.yidan.customs.plan;

/** Dose rates measured at goods, nanosievert per hour: the background beside them and the highest at them. */
public record Dose(long background, long highest) {}
