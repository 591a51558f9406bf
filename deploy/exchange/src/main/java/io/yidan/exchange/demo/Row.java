package io.yidan.exchange.demo;

import java.time.Instant;
import java.util.List;

/** One line of a journey: when the exchange hears it, of whom, and what. Rows of one journey are about one waybill. */
public record Row(String journey, String name, Instant recorded, String party, List<Act> acts) {}
