package io.yidan.query.find;

import static io.yidan.query.Sample.BOX_1;
import static io.yidan.query.Sample.BOX_2;
import static io.yidan.query.Sample.BOX_7;
import static io.yidan.query.Sample.WAYBILL;
import static io.yidan.query.TestExchange.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yidan.query.Sample;
import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.query.find.Hit.Match;
import io.yidan.waybill.alias.AliasScheme;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Condition.SealSource;
import io.yidan.waybill.happening.Happening;
import io.yidan.waybill.happening.Moved;
import io.yidan.waybill.happening.Movement;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.value.Means;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class FinderTest {
    private static final WaybillNumber SECOND = new WaybillNumber("DEMO0001202608310002");
    private static final Means TRUCK = new Means(Means.Kind.VEHICLE, "新B0D101");
    private static final Means WAGON = new Means(Means.Kind.WAGON_1435, "5299901");
    private static TestExchange exchange;

    @BeforeAll
    static void two_waybills_and_a_truck_that_carries_boxes_of_both() {
        exchange = new TestExchange();
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        exchange.append(SECOND, Story.issued(SECOND).toArray());
        exchange.append(WAYBILL, Story.RECEIVED, Story.DEPARTED, Story.ARRIVED);
        exchange.append(
                WAYBILL,
                told("seal:7", "2026-09-06T18:20:00+08:00", sealed(BOX_7, "QG-2007")),
                told("wag:1", "2026-09-06T19:00:00+08:00", on(WAGON, BOX_1)),
                told("assoc:1", "2026-09-07T15:00:00+08:00", on(TRUCK, BOX_1)),
                told("gate:1", "2026-09-07T15:30:00+08:00", gone(BOX_1)));
        exchange.append(SECOND, told("assoc:2", "2026-09-07T19:00:00+08:00", on(TRUCK, BOX_2)));
        exchange.project();
    }

    @AfterAll
    static void close() {
        exchange.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DEMO0001202608310001",
                "demo 0001 20260831 0001",
                "DEMO0001202608310001-8",
                "ＤＥＭＯ０００１２０２６０８３１０００１",
                "demo0001/20260831/0001-8"
            })
    void its_own_number_is_found_in_any_spelling(String written) {
        assertThat(find(Sample.SHIPPER, written).theOne()).contains(WAYBILL.value());
        assertThat(find(Sample.SHIPPER, written).hits().getFirst().scheme()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"新B0D101", "新B·0D101", "新b 0d101", "新Ｂ0D101", "  新B-0D101  "})
    void a_plate_is_found_with_or_without_its_point(String written) {
        assertThat(find(Sample.SHIPPER, written).waybills())
                .containsExactly(SECOND.value(), WAYBILL.value());
    }

    @Test
    void a_plate_means_a_waybill_while_it_carries_for_it_and_at_no_other_time() {
        assertThat(plateAt("2026-09-07T14:59:00+08:00")).isEmpty();
        assertThat(plateAt("2026-09-07T15:00:00+08:00")).containsExactly(WAYBILL.value());
        assertThat(plateAt("2026-09-07T18:59:00+08:00")).containsExactly(WAYBILL.value());
        assertThat(plateAt("2026-09-07T19:00:00+08:00")).containsExactly(SECOND.value());
        assertThat(plateAt("2026-09-08T10:00:00+08:00")).containsExactly(SECOND.value());
    }

    @Test
    void a_container_of_two_waybills_gives_both() {
        var found = find(Sample.PLANT, "DEMU 300002 5");

        assertThat(found.waybills()).containsExactlyInAnyOrder(WAYBILL.value(), SECOND.value());
        assertThat(found.theOne()).isEmpty();
        assertThat(found.hits())
                .allSatisfy(
                        hit -> {
                            assertThat(hit.scheme()).contains(AliasScheme.CONTAINER);
                            assertThat(hit.match()).isEqualTo(Match.WHOLE);
                            assertThat(hit.units()).containsExactly(BOX_1.value());
                        });
    }

    @Test
    void a_seal_a_wagon_and_a_rail_note_lead_to_their_waybill() {
        assertThat(find(Sample.CUSTOMS, "qg2007").theOne()).contains(WAYBILL.value());
        assertThat(find(Sample.CUSTOMS, "qg 2007").hits().getFirst().shown()).isEqualTo("QG-2007");
        assertThat(find(Sample.CUSTOMS, "5299901").theOne()).contains(WAYBILL.value());
        assertThat(find(Sample.CUSTOMS, "30260904").theOne()).contains(WAYBILL.value());
    }

    @Test
    void a_number_of_all_units_is_one_hit() {
        var hits = find(Sample.SHIPPER, "85012").hits();

        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().units())
                .containsExactlyInAnyOrderElementsOf(
                        Sample.BOXES.stream().map(UnitId::value).toList());
        assertThat(hits.getFirst().to()).isPresent();
    }

    @Test
    void four_characters_of_its_beginning_or_end_will_do() {
        assertThat(find(Sample.SHIPPER, "0D101").hits())
                .allSatisfy(hit -> assertThat(hit.match()).isEqualTo(Match.END));
        assertThat(find(Sample.SHIPPER, "QG-2").hits()).isEmpty();
        assertThat(find(Sample.SHIPPER, "QG-20").hits())
                .extracting(Hit::match)
                .containsExactly(Match.BEGINNING);
        assertThat(find(Sample.SHIPPER, "DEMU300008").waybills()).hasSize(2);
        assertThat(find(Sample.SHIPPER, "0025").waybills()).hasSize(2);
        assertThat(find(Sample.SHIPPER, "025").hits()).isEmpty();
        assertThat(find(Sample.SHIPPER, "310002").theOne()).isEmpty();
    }

    @Test
    void beginnings_and_ends_are_found_by_their_time_and_kind_too() {
        var then = Optional.of(Sample.at("2026-09-07T16:00:00+08:00").at());

        assertThat(find(Sample.FLEET, "新B0D", then).waybills()).containsExactly(WAYBILL.value());
        assertThat(find(Sample.FLEET, "0D101", then).waybills()).containsExactly(WAYBILL.value());
        assertThat(
                        exchange.finder
                                .find(
                                        caller(Sample.FLEET),
                                        Wanted.read("0D101"),
                                        then,
                                        Optional.of(AliasScheme.CONTAINER))
                                .hits())
                .isEmpty();
    }

    @Test
    void a_party_with_many_waybills_finds_the_same_as_one_with_few() {
        var ofMany = new Finder(exchange.readers, 0);
        var then = Optional.of(Sample.at("2026-09-07T16:00:00+08:00").at());

        for (String text : List.of("0D101", "DEMU", "0001", "DEMU3000026", "QG-20", "9999")) {
            for (var party : List.of(Sample.SHIPPER, Sample.STRANGER)) {
                var asked = Wanted.read(text);
                for (var at : List.of(then, Optional.<Instant>empty())) {
                    assertThat(ofMany.find(caller(party), asked, at, Optional.empty()))
                            .as(text)
                            .isEqualTo(find(party, text, at));
                }
            }
        }
    }

    @Test
    void a_party_without_a_part_finds_nothing_whatever_it_asks() {
        for (String text : List.of(WAYBILL.value(), "DEMO", "DEMU3000025", "新B0D101", "QG-2007")) {
            assertThat(find(Sample.STRANGER, text))
                    .isEqualTo(new Found(List.of(), Optional.empty(), false));
        }
    }

    @Test
    void only_numbers_of_the_kind_asked_for_are_found() {
        var asked = Wanted.read("5299901");

        assertThat(
                        exchange.finder
                                .find(
                                        caller(Sample.SHIPPER),
                                        asked,
                                        Optional.empty(),
                                        Optional.of(AliasScheme.SEAL))
                                .hits())
                .isEmpty();
    }

    @Test
    void a_wrong_check_digit_is_said_and_near_numbers_are_offered() {
        var box = find(Sample.SHIPPER, "DEMU 300002 6");
        assertThat(box.misread().map(Wanted.Misread::expected)).contains("5");
        assertThat(box.hits()).extracting(Hit::shown).containsOnly("DEMU3000025");
        assertThat(box.hits()).extracting(Hit::part).containsOnly(10);
        assertThat(box.theOne()).isEmpty();

        var waybill = find(Sample.SHIPPER, "DEMO0001202608310001-9");
        assertThat(waybill.misread().map(Wanted.Misread::expected)).contains("8");
        assertThat(waybill.waybills()).containsExactly(WAYBILL.value());
    }

    @Test
    void a_number_that_is_there_is_not_said_to_be_wrong() {
        var note = find(Sample.SHIPPER, "30260904");

        assertThat(Wanted.read("30260904").misread()).isPresent();
        assertThat(note.misread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%%", "____", "DEMU%", "'; DROP TABLE x; --", "\\\\", "<b>DEMU</b>"})
    void signs_of_the_database_and_of_pages_are_letters_like_any_other(String text) {
        assertThat(find(Sample.SHIPPER, text).hits()).isEmpty();
    }

    @Test
    void what_can_be_no_number_is_told_apart() {
        assertThat(why("")).isEqualTo(Illegible.Why.EMPTY);
        assertThat(why(" -·- ")).isEqualTo(Illegible.Why.EMPTY);
        assertThat(why("x".repeat(65))).isEqualTo(Illegible.Why.TOO_LONG);
        assertThat(why("x".repeat(10_000))).isEqualTo(Illegible.Why.TOO_LONG);
        assertThat(why("DEMU\u0000300")).isEqualTo(Illegible.Why.UNREADABLE);
        assertThat(why("DEMU\u202e300")).isEqualTo(Illegible.Why.UNREADABLE);
        assertThat(why("DEMU\ud800300")).isEqualTo(Illegible.Why.UNREADABLE);
    }

    private static Illegible.Why why(String text) {
        var thrown = new Illegible.Why[1];
        assertThatThrownBy(() -> Wanted.read(text))
                .isInstanceOfSatisfying(Illegible.class, e -> thrown[0] = e.why());
        return thrown[0];
    }

    private static List<String> plateAt(String time) {
        return find(Sample.FLEET, "新B0D101", Optional.of(Sample.at(time).at())).waybills();
    }

    private static Found find(PartyId party, String text) {
        return find(party, text, Optional.empty());
    }

    private static Found find(PartyId party, String text, Optional<Instant> at) {
        return exchange.finder.find(caller(party), Wanted.read(text), at, Optional.empty());
    }

    private static WaybillEvent told(String id, String time, Happening happening) {
        var place = Optional.of(Sample.CHANGJI);
        return Story.fact(Story.key(Sample.LAND_PORT, id), 1, time, place, 2, happening);
    }

    private static Happening sealed(UnitId unit, String number) {
        return new Condition.SealAffixed(unit, new SealNumber(number), SealSource.CUSTOMS);
    }

    private static Happening on(Means means, UnitId unit) {
        return new Movement.UnitAssociated(List.of(unit), means, "");
    }

    private static Happening gone(UnitId unit) {
        return new Movement.GateOut(new Moved(List.of(unit), Optional.empty()), "1");
    }
}
