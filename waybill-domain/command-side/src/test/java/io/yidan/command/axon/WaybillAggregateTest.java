package io.yidan.command.axon;

import static io.yidan.waybill.testing.JourneyA.BALKHASH;
import static io.yidan.waybill.testing.JourneyA.BOX_1;
import static io.yidan.waybill.testing.JourneyA.KZR;
import static io.yidan.waybill.testing.JourneyA.MTO;
import static io.yidan.waybill.testing.JourneyA.PTA;
import static io.yidan.waybill.testing.JourneyA.WAYBILL;
import static io.yidan.waybill.testing.Told.fact;

import io.yidan.access.Caller;
import io.yidan.access.Denial;
import io.yidan.codec.content.Contents;
import io.yidan.command.axon.Asked.Begin;
import io.yidan.command.axon.Asked.Put;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.Outcome;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Scene;

import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaybillAggregateTest {
    private final Fact departed = fact("KZR", "mv", "1").departed(BALKHASH, BOX_1);
    private final FixtureConfiguration<WaybillAggregate> fixture =
            new AggregateTestFixture<>(WaybillAggregate.class)
                    .registerCommandTargetResolver(
                            message ->
                                    new VersionedAggregateIdentifier(
                                            (Object)
                                                    ((Asked) message.getPayload())
                                                            .waybill()
                                                            .value(),
                                            null));

    /** Nothing in a waybill can be changed, and two read from one history are not compared. */
    @BeforeEach
    void compareNoStates() {
        fixture.setReportIllegalStateChange(false);
    }

    @Test
    void axon_carries_a_draft_from_command_to_event() {
        var ask = Scene.asks(MTO, "draft");
        fixture.givenNoPriorActivity()
                .when(
                        new Begin(
                                new Caller(MTO),
                                new WaybillCommand.Draft(ask, JourneyA.content()),
                                new Landing()))
                .expectEvents(
                        new WaybillEvent.WaybillDrafted(ask.stamp(), WAYBILL, JourneyA.content()))
                .expectResultMessagePayload(new Ruling.Answered(new Answer.Taken(0, false), -1));
    }

    @Test
    void axon_carries_a_fact_from_command_to_event() {
        fixture.given(Scene.issued().events())
                .when(told(KZR))
                .expectEvents(new WaybillEvent.FactRecorded(departed))
                .expectResultMessagePayload(
                        new Ruling.Answered(
                                new Answer.Kept(Outcome.ACCEPTED, Outcome.ACCEPTED, 3), 2));
    }

    @Test
    void a_fact_heard_before_stores_nothing() {
        fixture.given(Scene.issued().tell(departed).events())
                .when(told(KZR))
                .expectNoEvents()
                .expectResultMessagePayload(
                        new Ruling.Answered(
                                new Answer.Kept(Outcome.DUPLICATE, Outcome.ACCEPTED, 3), 3));
    }

    @Test
    void a_fact_told_to_a_draft_matches_nothing() {
        fixture.given(Scene.drafted().events())
                .when(told(KZR))
                .expectNoEvents()
                .expectResultMessagePayload(new Ruling.NoMatch(0));
    }

    @Test
    void the_role_is_looked_at_before_the_rules() {
        fixture.given(Scene.issued().events())
                .when(told(PTA))
                .expectNoEvents()
                .expectResultMessagePayload(
                        new Ruling.Denied(Denial.NOT_YOUR_FACT, "PTA may not tell Departed", 2));
    }

    @Test
    void an_issued_waybill_bears_the_hash_of_its_content_whatever_was_asked() {
        var ask = Scene.asks(MTO, "issue");
        fixture.given(Scene.approved().events())
                .when(
                        new Put(
                                new Caller(MTO),
                                new WaybillCommand.Issue(ask, Hash.of("anything")),
                                new Landing()))
                .expectEvents(
                        new WaybillEvent.WaybillIssued(
                                ask.stamp(), Contents.hash(JourneyA.content())));
    }

    private Put told(PartyId by) {
        return new Put(
                new Caller(by), new WaybillCommand.RecordFact(WAYBILL, departed), new Landing());
    }
}
