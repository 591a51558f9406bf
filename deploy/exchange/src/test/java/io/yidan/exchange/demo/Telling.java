package io.yidan.exchange.demo;

import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.translators.RowResult;
import io.yidan.translators.message.Told;

import java.util.List;
import java.util.stream.Stream;

/** A fact that the journey tells, from a row or a file, as it is sent. */
record Telling(Row row, LegEvent event) {
    static final String NUMBER = "DEMO0001202608310001";

    private static final List<Telling> ALL =
            DemoJourney.copper().rows().stream().flatMap(Telling::of).toList();

    static List<Telling> all() {
        return ALL;
    }

    static Stream<Telling> of(Row row) {
        return row.acts().stream().flatMap(Telling::events).map(event -> new Telling(row, event));
    }

    static Stream<LegEvent> events(Act act) {
        return switch (act) {
            case Act.Tell(var event) ->
                    Stream.of(event.toBuilder().setWaybillNumber(NUMBER).build());
            case Act.Upload upload -> results(upload).flatMap(Telling::told).map(Told::event);
            case Act.Decide _, Act.Settle _, Act.Lead _, Act.AskGate _ -> Stream.of();
        };
    }

    static Stream<RowResult> results(Act.Upload upload) {
        try (var rows = CarrierFile.read(upload)) {
            return rows.toList().stream();
        }
    }

    private static Stream<Told> told(RowResult result) {
        return switch (result) {
            case RowResult.Translated row -> row.events().stream();
            case RowResult.Skipped _ -> Stream.of();
            case RowResult.Bad _, RowResult.Noted _ -> throw new AssertionError(result);
        };
    }

    String id() {
        return row.party()
                + " "
                + event.getEnvelope().getSourceSystem()
                + ":"
                + event.getEnvelope().getEventId();
    }

    /** Under which it is told again, if it is. */
    String key() {
        return id() + " r" + event.getEnvelope().getRevision();
    }

    boolean withdraws() {
        return event.getEnvelope().hasWithdrawal();
    }
}
