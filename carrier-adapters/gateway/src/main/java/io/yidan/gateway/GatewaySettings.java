package io.yidan.gateway;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * Numbers of the door.
 *
 * @param handoverTerm how long an offered handover stands that does not say so
 * @param handoverNotice how long after it was accepted a handover can be disputed
 * @param callsAtOnce how many calls without a stream may be inside at once; more are told to come again
 * @param callsOfOneConnection how many calls, streams among them, one connection may have under way; further ones wait
 *     in the caller's library, which is told so when it connects
 * @param checksAtOnce how many checks of happenings may be under way; more are told to come again
 * @param streamWindow the most items of one stream that may wait for their answer
 */
@ConfigurationProperties("yidan.gateway")
public record GatewaySettings(
        @DefaultValue("24h") Duration handoverTerm,
        @DefaultValue("24h") Duration handoverNotice,
        @DefaultValue("1024") int callsAtOnce,
        @DefaultValue("512") int callsOfOneConnection,
        @DefaultValue("4") int checksAtOnce,
        @DefaultValue("1024") int streamWindow) {}
