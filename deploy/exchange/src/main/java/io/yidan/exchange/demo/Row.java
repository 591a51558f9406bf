package io.yidan.exchange.demo;

import java.time.Instant;
import java.util.List;

/** One line of the journey: when the exchange hears it, of whom, and what. */
public record Row(String name, Instant recorded, String party, List<Act> acts) {}
