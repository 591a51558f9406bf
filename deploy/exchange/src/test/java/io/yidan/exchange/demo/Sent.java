package io.yidan.exchange.demo;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import io.yidan.exchange.demo.customs.CaseAct;
import io.yidan.proto.type.v1.CaseStep;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The requests of a journey that carry a request id, as its file has them and as the player sends them. */
final class Sent {
    private static final String HASH = "0".repeat(64);
    private static final String NUMBER = "DEMO0002202609140001";

    /** What is known only when a row is played. */
    private static final Map<String, Object> LATE =
            Map.of(
                    "waybill_number",
                    NUMBER,
                    "waybill_numbers",
                    List.of(NUMBER),
                    "case_number",
                    "C202609150001",
                    "base_revision",
                    2L,
                    "standing_sha256",
                    HASH);

    private Sent() {}

    static Stream<Message> requests(Row row) {
        return row.acts().stream().flatMap(Sent::request);
    }

    /** What a party asks for by this act; nothing, if it tells or asks at the gate. */
    static Stream<Message> request(Act act) {
        return switch (act) {
            case Act.Decide(var request) -> Stream.of(request);
            case Act.Settle settle -> Stream.of(settle.request());
            case Act.Lead(CaseAct.Declare(_, var request)) -> Stream.of(request);
            case Act.Lead(CaseAct.Link(_, var request)) -> Stream.of(request);
            case Act.Lead(CaseAct.Step(_, var request)) -> Stream.of(request);
            case Act.Tell _, Act.Upload _, Act.AskGate _ -> Stream.of();
        };
    }

    /** The id under which it is asked for, or answered again. */
    static String id(Message request) {
        return request.getField(field(request, "request_id")).toString();
    }

    /** With what the file leaves to the player. */
    static Message filled(Message request) {
        var filled = request.toBuilder();
        LATE.forEach(
                (name, value) -> {
                    var field = field(request, name);
                    if (field != null) {
                        filled.setField(field, value);
                    }
                });
        var step = field(request, "step");
        if (step != null) {
            filled.setField(step, rested((CaseStep) request.getField(step)));
        }
        return filled.build();
    }

    private static CaseStep rested(CaseStep step) {
        var based = step.toBuilder();
        if (step.hasReviewed()) {
            based.getReviewedBuilder().setBasisSha256(HASH);
        }
        if (step.hasReleased()) {
            based.getReleasedBuilder().setBasisSha256(HASH);
        }
        return based.build();
    }

    private static FieldDescriptor field(Message message, String name) {
        return message.getDescriptorForType().findFieldByName(name);
    }
}
