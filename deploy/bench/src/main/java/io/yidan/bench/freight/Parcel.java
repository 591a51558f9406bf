package io.yidan.bench.freight;

import io.yidan.proto.carrier.v1.LegEvent;

/**
 * One leg event on its way.
 *
 * @param number its place in the flow, from 0
 * @param intended when it should have gone out; latency counts from here
 */
public record Parcel(LegEvent event, long number, long intended) {}
