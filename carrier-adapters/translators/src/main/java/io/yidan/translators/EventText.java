package io.yidan.translators;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.util.JsonFormat;

import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.translators.message.Row;
import io.yidan.translators.message.Told;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;
import io.yidan.translators.tree.JsonTexts;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Leg events written as the contract writes them in JSON: one after the other, or a list; read one at a time. An event is a
 * row, counted from 1, and a field a column.
 */
public final class EventText {
    private EventText() {}

    /** Reads to the end; what breaks the JSON ends it. Close the stream. */
    public static Stream<RowResult> read(Reader text) {
        var pieces = new JsonTexts(text);
        var number = new AtomicLong();
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                pieces, Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .map(piece -> result(number.incrementAndGet(), piece))
                .onClose(
                        () -> {
                            try {
                                pieces.close();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }

    private static RowResult result(long number, JsonTexts.Piece piece) {
        if (piece.broken().isPresent()) {
            return bad(number, "the JSON breaks here: " + piece.broken().get());
        }
        var event = LegEvent.newBuilder();
        try {
            JsonFormat.parser().merge(piece.text(), event);
        } catch (InvalidProtocolBufferException e) {
            return bad(number, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        var fields = new HashMap<String, String>();
        spell("", event, fields);
        Map<String, String> columns = new HashMap<>();
        fields.keySet().forEach(path -> columns.put(path, path));
        var told = new Told(event.build(), new Row(number, Map.of(), fields), columns);
        var problems = WireCheck.check(told).stream().map(EventText::ofField).toList();
        return problems.isEmpty()
                ? new RowResult.Translated(number, List.of(told))
                : new RowResult.Bad(number, problems);
    }

    /** What stands in each field, by the names of the contract. */
    private static void spell(String path, MessageOrBuilder of, Map<String, String> to) {
        of.getAllFields()
                .forEach(
                        (field, value) -> {
                            String under = path + field.getName();
                            if (!field.isRepeated() && value instanceof Message part) {
                                to.put(under, "");
                                spell(under + ".", part, to);
                            } else {
                                to.put(under, value.toString());
                            }
                        });
    }

    private static RowProblem ofField(RowProblem problem) {
        return new RowProblem(
                problem.row(),
                problem.column(),
                problem.value(),
                problem.fault(),
                problem.rule(),
                "correct the field, and post the file again");
    }

    private static RowResult.Bad bad(long number, String rule) {
        return new RowResult.Bad(
                number,
                List.of(
                        new RowProblem(
                                number,
                                "",
                                "",
                                Fault.NOT_WELL_FORMED,
                                rule,
                                "write it as the contract does, and post the file again")));
    }
}
