package io.yidan.gateway.operate;

/** Lets an operator have tried again what could not be taken in. */
@FunctionalInterface
public interface Mending {

    /** Tries the events of one stream that a follower has left out, in their order. */
    Tried retry(String follower, String stream);

    /** How many were taken in now, and how many of the stream are still left out. */
    record Tried(int taken, int left) {}
}
