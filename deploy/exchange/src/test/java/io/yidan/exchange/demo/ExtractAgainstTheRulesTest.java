package io.yidan.exchange.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;

import io.yidan.access.Caller;
import io.yidan.access.Rights;
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
import io.yidan.waybill.Stage;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.journey.Anomaly;
import io.yidan.waybill.journey.CustodySpan;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.journey.Progress;
import io.yidan.waybill.value.EventTime;
import io.yidan.waybill.value.Sealed;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The rows against the rules of the waybill, without doors and disks. */
class ExtractAgainstTheRulesTest {
    private static final String NUMBER = "DEMO0001202608310001";

    private final Map<String, Integer> outcomes = new HashMap<>();
    private final Map<String, String> outcomeOfRow = new HashMap<>();
    private Waybill waybill = Waybill.NONE;
    private Journey journey;

    @BeforeEach
    void play() {
        for (var row : Extract.ofJourneyA().rows()) {
            row.acts().forEach(act -> play(row, act));
        }
        journey =
                Journey.of(
                        waybill.content().orElseThrow(),
                        waybill.facts(),
                        waybill.handovers().values());
    }

    @Test
    void every_row_is_taken_and_the_outcomes_are_those_of_the_journey() {
        assertThat(outcomes)
                .containsOnly(
                        Map.entry("TAKEN", 22),
                        Map.entry("ACCEPTED", 73),
                        Map.entry("DUPLICATE", 2),
                        Map.entry("CONFLICT", 1),
                        Map.entry("STALE", 1));
        assertThat(outcomeOfRow)
                .containsEntry("A23", "DUPLICATE")
                .containsEntry("A37", "CONFLICT")
                .containsEntry("A65", "DUPLICATE")
                .containsEntry("A65b", "STALE");
    }

    @Test
    void the_waybill_ends_closed_with_every_unit_handed_on() {
        assertThat(waybill.stage()).isEqualTo(Stage.CLOSED);
        assertThat(waybill.version()).isEqualTo(96);
        assertThat(journey.legs())
                .allSatisfy(leg -> assertThat(leg.least()).isEqualTo(Progress.HANDED_ON));
    }

    @Test
    void custody_has_no_gap_and_goes_by_handover_from_the_border_on() {
        assertThat(journey.units())
                .allSatisfy(
                        unit -> {
                            assertThat(unit.custody())
                                    .extracting(span -> span.custodian().orElseThrow().value())
                                    .containsExactly(
                                            "SHP", "KZR", "PTA", "CNR", "TCJ", "RDC", "PLT");
                            assertThat(unit.custody().subList(2, 7))
                                    .extracting(CustodySpan::basis)
                                    .containsOnly(CustodySpan.Basis.HANDOVER);
                        });
    }

    @Test
    void what_does_not_fit_is_about_box_7_and_its_seals() {
        assertThat(journey.anomalies())
                .extracting(Anomaly::kind)
                .contains(Anomaly.Kind.SEAL_BROKEN, Anomaly.Kind.SEAL_DIFFERS)
                .doesNotContain(
                        Anomaly.Kind.CUSTODY_GAP,
                        Anomaly.Kind.CONFLICT_OPEN,
                        Anomaly.Kind.LEG_NOT_FOUND,
                        Anomaly.Kind.ON_TWO_MEANS,
                        Anomaly.Kind.AFTER_END);
    }

    private void play(Row row, Act act) {
        var caller = new Caller(new PartyId(row.party()));
        var command = command(caller.party(), act);
        var content =
                command instanceof WaybillCommand.Draft draft
                        ? draft.content()
                        : waybill.content().orElseThrow();
        assertThat(
                        command instanceof WaybillCommand.RecordFact(_, var fact)
                                ? Rights.toPost(caller, content, fact)
                                : Rights.toDecide(
                                        caller,
                                        content,
                                        io.yidan.waybill.decision.Act.of(
                                                (WaybillCommand.Decide) command)))
                .as(row.name())
                .isEmpty();
        var decision = waybill.decide(command);
        decision.events().forEach(event -> waybill = waybill.evolve(event));
        var outcome =
                switch (decision.answer()) {
                    case Answer.Taken _ -> "TAKEN";
                    case Answer.Kept kept -> kept.outcome().name();
                    case Answer.Refused refused ->
                            throw new AssertionError(row.name() + ": " + refused);
                };
        outcomes.merge(outcome, 1, Integer::sum);
        outcomeOfRow.put(row.name(), outcome);
    }

    private WaybillCommand command(PartyId by, Act act) {
        return switch (act) {
            case Act.Tell(var event) ->
                    new WaybillCommand.RecordFact(new WaybillNumber(NUMBER), fact(by, event));
            case Act.Decide(DraftWaybillRequest asked) -> {
                var draft = new Requests(by, new NoVault()).read(asked);
                var stamp = new Stamp(by, draft.request(), draft.requestHash());
                yield new WaybillCommand.Draft(
                        new WaybillCommand.Ask(new WaybillNumber(NUMBER), stamp, Optional.empty()),
                        draft.content());
            }
            case Act.Decide(var request) -> decide(by, numbered(request));
            case Act.Settle settle ->
                    new Requests(by, new NoVault())
                            .read(
                                    ((io.yidan.proto.waybill.v1.SettleConflictRequest)
                                                    numbered(settle.request()))
                                            .toBuilder()
                                                    .setStandingSha256(standing(settle))
                                                    .build());
        };
    }

    private static WaybillCommand decide(PartyId by, Message request) {
        var requests = new Requests(by, new NoVault());
        var handovers = new HandoverRequests(requests);
        return switch (request) {
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

    private String standing(Act.Settle settle) {
        var request = settle.request();
        var key =
                new FactKey(
                        new PartyId(request.getOriginator()),
                        request.getSourceSystem(),
                        request.getEventId());
        long at = settle.standing().getInstant().getAt().getSeconds();
        return waybill.facts().told(key).all().stream()
                .map(filed -> filed.fact())
                .filter(
                        fact ->
                                ((EventTime.Moment) fact.envelope().time()).at().getEpochSecond()
                                        == at)
                .map(fact -> fact.hash().hex())
                .findFirst()
                .orElseThrow();
    }

    private static Fact fact(PartyId by, LegEvent event) {
        return FactForms.told(event, by, new NoVault());
    }

    private static Message numbered(Message request) {
        var field = request.getDescriptorForType().findFieldByName("waybill_number");
        return request.toBuilder().setField(field, NUMBER).build();
    }

    /** The extract names no person. */
    private static final class NoVault implements PersonalVault {
        @Override
        public Sealed seal(String toldBy, String clear) {
            throw new AssertionError("a person in the extract: " + clear);
        }

        @Override
        public Optional<String> open(Sealed sealed) {
            return Optional.empty();
        }
    }
}
