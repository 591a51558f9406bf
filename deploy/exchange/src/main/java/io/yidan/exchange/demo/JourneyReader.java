package io.yidan.exchange.demo;

import com.google.gson.Gson;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;

import io.yidan.exchange.demo.customs.CaseReader;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.customs.v1.GateSign;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.FactEnvelope;
import io.yidan.proto.waybill.v1.AcceptAmendmentRequest;
import io.yidan.proto.waybill.v1.AcceptHandoverRequest;
import io.yidan.proto.waybill.v1.ApproveWaybillRequest;
import io.yidan.proto.waybill.v1.CloseWaybillRequest;
import io.yidan.proto.waybill.v1.ConfirmDeliveryRequest;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;
import io.yidan.proto.waybill.v1.IssueWaybillRequest;
import io.yidan.proto.waybill.v1.LiftHoldRequest;
import io.yidan.proto.waybill.v1.OfferHandoverRequest;
import io.yidan.proto.waybill.v1.PlaceHoldRequest;
import io.yidan.proto.waybill.v1.ProposeAmendmentRequest;
import io.yidan.proto.waybill.v1.SettleConflictRequest;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the journey from its text into the messages of the contract. */
final class JourneyReader {
    private static final Gson JSON = new Gson();
    private static final Set<String> OF_ENVELOPE =
            Set.of(
                    "revision",
                    "classifier",
                    "place",
                    "leg",
                    "channel",
                    "correction_code",
                    "withdrawal");

    private final String journey;
    private final Shorthand shorthand;
    private final CaseReader cases = new CaseReader(this::message);

    private JourneyReader(String journey, Shorthand shorthand) {
        this.journey = journey;
        this.shorthand = shorthand;
    }

    static DemoJourney read(InputStream text) {
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        var reader =
                new JourneyReader(
                        file.get("journey").toString(),
                        new Shorthand(
                                (Map<?, ?>) Objects.requireNonNullElse(file.get("boxes"), Map.of()),
                                (Map<?, ?>) file.get("places")));
        return new DemoJourney(
                ((List<?>) file.get("rows"))
                        .stream()
                                .flatMap(row -> reader.rows((Map<?, ?>) row))
                                .sorted(Comparator.comparing(Row::recorded))
                                .toList());
    }

    /** One row, or one for each box it is written for. */
    private Stream<Row> rows(Map<?, ?> row) {
        return row.get("for") instanceof List<?> boxes
                ? boxes.stream().map(box -> row((Map<?, ?>) shorthand.forBox(row, (Integer) box)))
                : Stream.of(row(row));
    }

    private Row row(Map<?, ?> row) {
        var name = row.get("row").toString();
        try {
            var recorded = recorded(row.get("recorded"));
            return new Row(
                    journey,
                    name,
                    recorded,
                    row.get("party").toString(),
                    Stream.of(
                                    facts(row),
                                    upload(row, recorded),
                                    decision(row),
                                    customs(row),
                                    questions(row))
                            .flatMap(acts -> acts)
                            .toList());
        } catch (RuntimeException | InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("row " + name + " of the journey cannot be read", e);
        }
    }

    private static Instant recorded(Object written) {
        return written instanceof Date date
                ? date.toInstant()
                : OffsetDateTime.parse(written.toString()).toInstant();
    }

    private static Stream<Act> upload(Map<?, ?> row, Instant sent) {
        if (!(row.get("upload") instanceof Map<?, ?> upload)) {
            return Stream.of();
        }
        var only =
                upload.get("only") instanceof List<?> texts
                        ? texts.stream().map(Object::toString).toList()
                        : List.<String>of();
        return Stream.of(
                new Act.Upload(
                        upload.get("layout").toString(),
                        upload.get("file").toString(),
                        only,
                        sent));
    }

    private Stream<Act> facts(Map<?, ?> row) throws InvalidProtocolBufferException {
        if (!(row.get("facts") instanceof List<?> facts)) {
            return Stream.of();
        }
        var all = Stream.<Object>builder();
        if (row.get("each") instanceof List<?> boxes) {
            boxes.forEach(
                    box -> facts.forEach(fact -> all.add(shorthand.forBox(fact, (Integer) box))));
        } else {
            facts.forEach(all);
        }
        var at = happened(row);
        var acts = Stream.<Act>builder();
        for (Object fact : all.build().toList()) {
            acts.add(new Act.Tell(fact((Map<?, ?>) fact, at)));
        }
        return acts.build();
    }

    private LegEvent fact(Map<?, ?> fact, Optional<String> at)
            throws InvalidProtocolBufferException {
        var envelope = new LinkedHashMap<String, Object>();
        at.ifPresent(text -> envelope.put("event_time", text));
        envelope.put("revision", 1);
        envelope.put("classifier", "CLASSIFIER_ACTUAL");
        var happening = new LinkedHashMap<String, Object>();
        fact.forEach(
                (key, value) -> {
                    switch (key.toString()) {
                        case "system" -> envelope.put("source_system", value);
                        case "id" -> envelope.put("event_id", value.toString());
                        case "at" -> envelope.put("event_time", value);
                        case String name when OF_ENVELOPE.contains(name) ->
                                envelope.put(name, value);
                        case String name -> happening.put(name, value);
                    }
                });
        var event = new LinkedHashMap<String, Object>(Map.of("envelope", envelope));
        if (!happening.isEmpty()) {
            event.put("happening", happening);
        }
        return message(event, LegEvent.newBuilder());
    }

    /** When what the row says happened, for what does not say it itself. */
    private static Optional<String> happened(Map<?, ?> row) {
        return Optional.ofNullable(row.get("at")).map(Object::toString);
    }

    private Stream<Act> customs(Map<?, ?> row) throws InvalidProtocolBufferException {
        if (!(row.get("customs") instanceof Map<?, ?> customs)) {
            return Stream.of();
        }
        var told = happened(row);
        var at = told.isPresent() ? Optional.of(time(told.get())) : Optional.<EventTime>empty();
        var acts = Stream.<Act>builder();
        for (var act : customs.entrySet()) {
            var all = act.getValue() instanceof List<?> list ? list : List.of(act.getValue());
            for (var one : all) {
                acts.add(new Act.Lead(cases.read(act.getKey().toString(), (Map<?, ?>) one, at)));
            }
        }
        return acts.build();
    }

    private Stream<Act> questions(Map<?, ?> row) throws InvalidProtocolBufferException {
        if (!(row.get("ask_gate") instanceof List<?> questions)) {
            return Stream.of();
        }
        var acts = Stream.<Act>builder();
        for (var question : questions) {
            var sign = new LinkedHashMap<Object, Object>((Map<?, ?>) question);
            var knownBy = sign.remove("known_by").toString();
            acts.add(new Act.AskGate(knownBy, message(sign, GateSign.newBuilder())));
        }
        return acts.build();
    }

    private Stream<Act> decision(Map<?, ?> row) throws InvalidProtocolBufferException {
        if (!(row.get("decide") instanceof Map<?, ?> decide)) {
            return Stream.of();
        }
        var only = decide.entrySet().iterator().next();
        var content = new LinkedHashMap<Object, Object>((Map<?, ?>) only.getValue());
        var standing = content.remove("standing_at");
        Message request = message(content, request(only.getKey().toString()));
        return Stream.of(
                standing == null
                        ? new Act.Decide(request)
                        : new Act.Settle(
                                (SettleConflictRequest) request, time(standing.toString())));
    }

    private EventTime time(String text) throws InvalidProtocolBufferException {
        var envelope = Map.of("event_time", text);
        FactEnvelope read = message(envelope, FactEnvelope.newBuilder());
        return read.getEventTime();
    }

    private static Message.Builder request(String name) {
        return switch (name) {
            case "draft_waybill" -> DraftWaybillRequest.newBuilder();
            case "approve_waybill" -> ApproveWaybillRequest.newBuilder();
            case "issue_waybill" -> IssueWaybillRequest.newBuilder();
            case "place_hold" -> PlaceHoldRequest.newBuilder();
            case "lift_hold" -> LiftHoldRequest.newBuilder();
            case "offer_handover" -> OfferHandoverRequest.newBuilder();
            case "accept_handover" -> AcceptHandoverRequest.newBuilder();
            case "propose_amendment" -> ProposeAmendmentRequest.newBuilder();
            case "accept_amendment" -> AcceptAmendmentRequest.newBuilder();
            case "settle_conflict" -> SettleConflictRequest.newBuilder();
            case "confirm_delivery" -> ConfirmDeliveryRequest.newBuilder();
            case "close_waybill" -> CloseWaybillRequest.newBuilder();
            default -> throw new IllegalArgumentException("no such decision: " + name);
        };
    }

    /** What is written in short, as a message of the contract. */
    @SuppressWarnings("unchecked")
    private <T extends Message> T message(Map<?, ?> written, Message.Builder into)
            throws InvalidProtocolBufferException {
        var whole = shorthand.written(written, into.getDescriptorForType());
        JsonFormat.parser().merge(JSON.toJson(whole), into);
        return (T) into.build();
    }
}
