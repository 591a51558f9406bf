package io.yidan.command.rehearsal;

import static io.yidan.waybill.testing.JourneyA.BALKHASH;
import static io.yidan.waybill.testing.JourneyA.BOX_1;
import static io.yidan.waybill.testing.JourneyA.BOX_12;
import static io.yidan.waybill.testing.JourneyA.BOX_7;
import static io.yidan.waybill.testing.JourneyA.CHANGJI;
import static io.yidan.waybill.testing.JourneyA.TRUCK_1;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.access.Caller;
import io.yidan.command.Rehearsal.Foreseen;
import io.yidan.command.Rehearsal.Outlook;
import io.yidan.command.Rehearsal.Told;
import io.yidan.command.Reply;
import io.yidan.command.Yard;
import io.yidan.command.unmatched.UnmatchedFacts;
import io.yidan.command.unmatched.UnmatchedSettings;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.alias.AliasScheme;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.Outcome;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.journey.Anomaly;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Trying facts says what telling them then does, and leaves no trace. */
class LogRehearsalTest {
    private static final WaybillNumber NOBODYS = new WaybillNumber("DEMO0001202608319999");
    private static final Address TRUCK = Address.of(Alias.parse(AliasScheme.PLATE, TRUCK_1.id()));
    private final Yard yard = Yard.open();
    private final WaybillNumber one = yard.issued("one", JourneyA.content());

    @AfterEach
    void close() {
        yard.close();
    }

    @Test
    void what_a_railway_would_hear_is_what_it_then_hears() {
        var departed = departed("1", BOX_1, BOX_7, BOX_12);
        yard.tell(Address.of(one), departed("before", BOX_1));
        foreseenAndThenHeard(
                List.of(
                        on(one, departed),
                        on(one, departed),
                        on(one, departed("before", BOX_1)),
                        on(one, departed("1", BOX_1)),
                        on(one, fact("KZR", "mv", "1").revision(2).departed(BALKHASH, BOX_7)),
                        on(one, fact("KZR", "mv", "1").revision(3).withdrawn()),
                        on(one, fact("KZR", "mv", "2").leg(9).departed(BALKHASH, BOX_1)),
                        on(one, departed("3", new UnitId("DEMU3000046"))),
                        on(one, fact("KZR", "mv", "4").gateOut(CHANGJI, BOX_1)),
                        on(NOBODYS, departed("5", BOX_1)),
                        on(NOBODYS, departed("5", BOX_1)),
                        on(NOBODYS, departed("5", BOX_7)),
                        on(yard.drafted("two", JourneyA.content()), departed("6", BOX_1))));
    }

    @Test
    void a_truck_is_known_by_its_plate_as_soon_as_an_earlier_fact_of_the_list_names_it() {
        var loaded = fact("TCJ", "load", "1").at("2026-09-07T15:20+08:00");
        var out = fact("TCJ", "out", "1").at("2026-09-07T16:05+08:00");
        var again = fact("TCJ", "load", "12").at("2026-09-07T21:10+08:00");
        var second = fact("TCJ", "out", "12").at("2026-09-07T21:40+08:00");
        var outlook =
                foreseenAndThenHeard(
                        List.of(
                                new Told(TRUCK, out.gateOut(CHANGJI, TRUCK_1)),
                                on(one, loaded.associated(TRUCK_1, BOX_1)),
                                new Told(
                                        TRUCK,
                                        fact("TCJ", "out", "2")
                                                .at("2026-09-07T16:05+08:00")
                                                .gateOut(CHANGJI, TRUCK_1)),
                                on(one, again.associated(TRUCK_1, BOX_12)),
                                new Told(TRUCK, second.gateOut(CHANGJI, TRUCK_1))));

        assertThat(outlook.facts())
                .extracting(came -> ((Foreseen.Kept) came).outcome())
                .containsExactly(
                        Outcome.UNMATCHED,
                        Outcome.ACCEPTED,
                        Outcome.ACCEPTED,
                        Outcome.ACCEPTED,
                        Outcome.ACCEPTED);
    }

    @Test
    void a_way_that_was_taken_before_is_taken_again() {
        yard.tell(
                Address.of(one),
                fact("TCJ", "load", "1").at("2026-09-07T15:20+08:00").associated(TRUCK_1, BOX_1));
        var out = fact("TCJ", "out", "1").at("2026-09-07T16:05+08:00");
        yard.index().tell(TRUCK, out.gateOut(CHANGJI, TRUCK_1));
        yard.index();

        foreseenAndThenHeard(
                List.of(
                        on(one, fact("TCJ", "load", "1").revision(2).withdrawn()),
                        new Told(TRUCK, out.revision(2).gateOut(CHANGJI, TRUCK_1))));
    }

    @Test
    void who_has_no_part_learns_nothing() {
        foreseenAndThenHeard(List.of(on(one, fact("XYZ", "mv", "1").departed(BALKHASH, BOX_1))));
    }

    @Test
    void what_would_not_fit_together_is_told_with_the_waybill() {
        var arrived = fact("KZR", "mv", "2").at("2026-09-02T08:00+05:00");
        var left = fact("KZR", "mv", "3").at("2026-09-03T08:00+05:00");

        var outlook =
                tried(
                        List.of(
                                on(one, arrived.arrived(JourneyA.ALASHANKOU, BOX_1)),
                                on(one, left.departed(BALKHASH, BOX_1))));

        var change = outlook.waybills().getFirst();
        assertThat(change.now().journey().anomalies()).isEmpty();
        assertThat(change.then().journey().anomalies())
                .extracting(Anomaly::kind)
                .contains(Anomaly.Kind.ARRIVED_BEFORE_DEPARTURE);
    }

    @Test
    void who_would_tell_under_another_name_is_told_so() {
        var told = List.of(on(one, departed("1", BOX_1)));

        var outlook = yard.rehearsal.of(new Caller(JourneyA.CNR), told).orElseThrow();

        assertThat(outlook.facts())
                .containsExactly(
                        new Foreseen.TurnedDown(
                                yard.commands.record(
                                        new Caller(JourneyA.CNR), one, departed("1", BOX_1))));
    }

    @Test
    void above_its_quota_a_party_is_told_to_come_again_as_when_it_tells() {
        try (var small = Yard.open(new UnmatchedSettings(2, Duration.ofDays(30)))) {
            var three =
                    List.of(
                            on(NOBODYS, departed("1", BOX_1)),
                            on(NOBODYS, departed("2", BOX_1)),
                            on(NOBODYS, departed("3", BOX_1)));

            var foreseen = small.rehearsal.of(new Caller(JourneyA.KZR), three).orElseThrow();
            var heard = new ArrayList<Foreseen>();
            for (var next : three) {
                heard.add(foreseen(small.tell(next.addressedTo(), next.fact())));
                small.match();
            }

            assertThat(foreseen.facts()).isEqualTo(heard);
            assertThat(heard.getLast()).isEqualTo(new Foreseen.TurnedDown(UnmatchedFacts.FULL));
        }
    }

    @Test
    void while_the_log_cannot_be_read_nothing_is_foreseen() {
        yard.close();

        assertThat(
                        yard.rehearsal.of(
                                new Caller(JourneyA.KZR), List.of(on(one, departed("1", BOX_1)))))
                .isEmpty();
    }

    private Outlook foreseenAndThenHeard(List<Told> told) {
        var head = yard.log.head();
        var outlook = tried(told);
        assertThat(yard.log.head()).as("nothing is stored").isEqualTo(head);

        var heard = new ArrayList<Foreseen>();
        for (var next : told) {
            heard.add(foreseen(yard.tell(next.addressedTo(), next.fact())));
            yard.index();
        }
        assertThat(outlook.facts()).isEqualTo(heard);
        outlook.waybills()
                .forEach(
                        change -> {
                            var now = stored(change.then().number().orElseThrow());
                            assertThat(now.version()).isEqualTo(change.then().version());
                            assertThat(now.journey()).isEqualTo(change.then().journey());
                        });
        return outlook;
    }

    private Outlook tried(List<Told> told) {
        yard.index();
        PartyId by = told.getFirst().fact().key().originator();
        return yard.rehearsal.of(new Caller(by), told).orElseThrow();
    }

    private Waybill stored(WaybillNumber number) {
        return Waybill.of(
                yard.log.stream(number.value(), 0).stream()
                        .map(row -> (WaybillEvent) row.decode(yard.form).event())
                        .toList());
    }

    private static Foreseen foreseen(Reply reply) {
        return reply instanceof Reply.Kept kept
                ? new Foreseen.Kept(kept.outcome(), kept.first(), kept.waybill())
                : new Foreseen.TurnedDown(reply);
    }

    private static Told on(WaybillNumber waybill, Fact fact) {
        return new Told(Address.of(waybill), fact);
    }

    private static Fact departed(String id, UnitId... units) {
        return fact("KZR", "mv", id).departed(BALKHASH, units);
    }
}
