package io.yidan.exchange.demo;

import com.google.protobuf.Message;

import io.yidan.codec.fact.FactForms;
import io.yidan.codec.personal.PersonalVault;
import io.yidan.codec.request.HandoverRequests;
import io.yidan.codec.request.Requests;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.waybill.v1.AcceptHandoverRequest;
import io.yidan.proto.waybill.v1.ApproveWaybillRequest;
import io.yidan.proto.waybill.v1.CloseWaybillRequest;
import io.yidan.proto.waybill.v1.ConfirmDeliveryRequest;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;
import io.yidan.proto.waybill.v1.IssueWaybillRequest;
import io.yidan.proto.waybill.v1.LiftHoldRequest;
import io.yidan.proto.waybill.v1.OfferHandoverRequest;
import io.yidan.proto.waybill.v1.PlaceHoldRequest;
import io.yidan.proto.waybill.v1.SettleConflictRequest;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.happening.Units;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.value.Sealed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rules of the waybill are asked in the course of the journey, by whom, in the order of hearing. */
record Asked(Row row, PartyId by, WaybillCommand command) {
    private static final WaybillNumber WAYBILL = new WaybillNumber(Telling.NUMBER);

    /** The box of slip 5501, which names none; its truck carried this one. */
    private static final UnitId BOX_1 = new UnitId("DEMU3000025");

    static List<Asked> all() {
        return DemoJourney.copper().rows().stream()
                .flatMap(row -> row.acts().stream().flatMap(act -> of(row, act)))
                .toList();
    }

    static Fact fact(Telling told) {
        return fact(new PartyId(told.row().party()), told.event());
    }

    private static Stream<Asked> of(Row row, Act act) {
        var by = new PartyId(row.party());
        return switch (act) {
            case Act.Tell _, Act.Upload _ ->
                    Telling.events(act)
                            .map(event -> new WaybillCommand.RecordFact(WAYBILL, fact(by, event)))
                            .map(command -> new Asked(row, by, command));
            case Act.Decide(var request) -> Stream.of(new Asked(row, by, decision(by, request)));
            case Act.Settle settle -> Stream.of(new Asked(row, by, settlement(by, settle)));
            case Act.Lead _, Act.AskGate _ -> Stream.of();
        };
    }

    private static Fact fact(PartyId by, LegEvent event) {
        var told = FactForms.told(event, by, new NoVault());
        var whole = told.happening().map(happening -> Units.found(happening, BOX_1));
        return new Fact(told.envelope(), whole, told.hash());
    }

    private static WaybillCommand decision(PartyId by, Message request) {
        var requests = new Requests(by, new NoVault());
        var handovers = new HandoverRequests(requests);
        return switch (numbered(request)) {
            case DraftWaybillRequest asked -> {
                var draft = requests.read(asked);
                var stamp = new Stamp(by, draft.request(), draft.requestHash());
                yield new WaybillCommand.Draft(
                        new WaybillCommand.Ask(WAYBILL, stamp, Optional.empty()), draft.content());
            }
            case ApproveWaybillRequest r -> requests.read(r);
            case IssueWaybillRequest r -> requests.read(r);
            case PlaceHoldRequest r -> requests.read(r);
            case LiftHoldRequest r -> requests.read(r);
            case OfferHandoverRequest r ->
                    handovers.read(r, DemoClock.START.plus(Duration.ofDays(30)));
            case AcceptHandoverRequest r -> handovers.read(r);
            case ConfirmDeliveryRequest r -> requests.read(r);
            case CloseWaybillRequest r -> requests.read(r);
            default -> throw new AssertionError(request);
        };
    }

    private static WaybillCommand settlement(PartyId by, Act.Settle settle) {
        var request = (SettleConflictRequest) numbered(settle.request());
        var standing =
                Telling.all().stream()
                        .filter(told -> isMeant(told, settle))
                        .map(told -> fact(told).hash().hex())
                        .findFirst()
                        .orElseThrow();
        return new Requests(by, new NoVault())
                .read(request.toBuilder().setStandingSha256(standing).build());
    }

    private static boolean isMeant(Telling told, Act.Settle settle) {
        var request = settle.request();
        var at = told.event().getEnvelope().getEventTime().getInstant().getAt();
        return told.key()
                        .equals(
                                "%s %s:%s r%d"
                                        .formatted(
                                                request.getOriginator(),
                                                request.getSourceSystem(),
                                                request.getEventId(),
                                                request.getFactRevision()))
                && at.equals(settle.standing().getInstant().getAt());
    }

    private static Message numbered(Message request) {
        var field = request.getDescriptorForType().findFieldByName("waybill_number");
        return field == null
                ? request
                : request.toBuilder().setField(field, Telling.NUMBER).build();
    }

    /** The journey names no person. */
    private static final class NoVault implements PersonalVault {
        @Override
        public Sealed seal(String toldBy, String clear) {
            throw new AssertionError("a person in the journey: " + clear);
        }

        @Override
        public Optional<String> open(Sealed sealed) {
            return Optional.empty();
        }
    }
}
