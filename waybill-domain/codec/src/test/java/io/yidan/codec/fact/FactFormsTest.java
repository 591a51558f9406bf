package io.yidan.codec.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yidan.codec.Unreadable;
import io.yidan.codec.personal.PersonalVault;
import io.yidan.codec.sample.InMemoryKeys;
import io.yidan.codec.sample.Told;
import io.yidan.codec.sample.Vaults;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.type.v1.Alias;
import io.yidan.proto.type.v1.AliasScheme;
import io.yidan.proto.type.v1.Delivered;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.Happening;
import io.yidan.proto.type.v1.LocalDay;
import io.yidan.proto.type.v1.MeansKind;
import io.yidan.proto.type.v1.MoistureFound;
import io.yidan.proto.type.v1.Personal;
import io.yidan.proto.type.v1.Place;
import io.yidan.proto.type.v1.PlaceScheme;
import io.yidan.proto.type.v1.Sealed;
import io.yidan.proto.type.v1.Weighed;
import io.yidan.proto.type.v1.WeighingMethod;
import io.yidan.proto.type.v1.Withdrawal;
import io.yidan.proto.type.v1.ZonedInstant;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Custody;
import io.yidan.waybill.happening.Units;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class FactFormsTest {
    private final PersonalVault vault = Vaults.over(new InMemoryKeys());

    @ParameterizedTest
    @ValueSource(strings = {"DEMU3000025", "DEMU 300002 5", "demu 300002-5", "ＤＥＭＵ３００００２５"})
    void a_box_is_the_same_however_its_number_is_written(String written) {
        var seal =
                (Condition.SealAffixed) told(Told.sealAffixed(written)).happening().orElseThrow();

        assertThat(seal.unit()).isEqualTo(new UnitId("DEMU3000025"));
        assertThat(told(Told.sealAffixed(written)).hash())
                .isEqualTo(told(Told.sealAffixed("DEMU3000025")).hash());
    }

    @Test
    void a_wrong_check_digit_is_named_with_its_place_and_the_right_one() {
        var wrong = wrong(Told.sealAffixed("DEMU3000026"));

        assertThat(wrong.code()).isEqualTo(Unreadable.Code.CHECK_DIGIT);
        assertThat(wrong.field()).isEqualTo("happening.seal_affixed.unit");
        assertThat(wrong.rule()).contains("DEMU3000026", "should be 5");
        assertThat(wrong.nextStep()).isNotBlank();
    }

    @Test
    void a_wrong_number_in_a_list_is_named_by_its_index() {
        assertThat(wrong(Told.loaded("DEMU3000025", "DEMU3000026")).field())
                .isEqualTo("happening.loaded.moved.units[1]");
    }

    @ParameterizedTest
    @CsvSource({
        "MEANS_KIND_WAGON_1520, 94990018, CHECK_DIGIT",
        "MEANS_KIND_WAGON_1435, 94990017, IDENTIFIER_FORM",
        "MEANS_KIND_VEHICLE, 新I0D101, IDENTIFIER_FORM",
        "MEANS_KIND_FLIGHT, ' ', IDENTIFIER_FORM"
    })
    void a_means_is_checked_by_its_kind(MeansKind kind, String number, Unreadable.Code code) {
        var wrong = wrong(Told.associated(kind, number));

        assertThat(wrong.code()).isEqualTo(code);
        assertThat(wrong.field()).isEqualTo("happening.unit_associated.means.id");
    }

    @Test
    void a_plate_is_the_same_however_it_is_written() {
        assertThat(told(Told.associated(MeansKind.MEANS_KIND_VEHICLE, "新B·0D101")))
                .isEqualTo(told(Told.associated(MeansKind.MEANS_KIND_VEHICLE, "新b 0D101")));
    }

    @Test
    void a_place_says_which_list_its_code_is_from() {
        var place = Place.newBuilder().setScheme(PlaceScheme.PLACE_SCHEME_ESR).setCode("70850");
        var wrong = wrong(at(place));
        var unsaid = wrong(at(Place.newBuilder().setCode("708507")));

        assertThat(wrong.field()).isEqualTo("envelope.place.code");
        assertThat(unsaid.code()).isEqualTo(Unreadable.Code.CODE_SCHEME_UNKNOWN);
    }

    @Test
    void an_instant_says_its_offset_and_a_day_its_zone() {
        var instant =
                EventTime.newBuilder()
                        .setInstant(
                                ZonedInstant.newBuilder().setAt(Told.NOON.getInstant().getAt()));

        assertThat(wrong(when(instant)).code()).isEqualTo(Unreadable.Code.TIME_OFFSET_MISSING);
        assertThat(wrong(when(day("2026-09-01", "Mars/Base"))).field())
                .isEqualTo("envelope.event_time.day.zone");
        assertThat(wrong(when(day("2026-02-30", "Asia/Almaty"))).code())
                .isEqualTo(Unreadable.Code.TIME_INVALID);
        assertThat(wrong(when(EventTime.newBuilder())).code())
                .isEqualTo(Unreadable.Code.FIELD_MISSING);
    }

    @Test
    void a_day_and_its_midnight_are_two_tellings() {
        var midnight =
                EventTime.newBuilder()
                        .setInstant(
                                ZonedInstant.newBuilder()
                                        .setAt(
                                                com.google.protobuf.Timestamp.newBuilder()
                                                        .setSeconds(1_788_202_800L))
                                        .setOffsetMinutes(300));

        assertThat(told(when(midnight)).hash())
                .isNotEqualTo(told(when(day("2026-09-01", "Asia/Almaty"))).hash());
    }

    @Test
    void a_name_comes_in_clear_is_kept_sealed_and_does_not_make_another_fact() {
        var signed = delivered(Personal.newBuilder().setClear("王师傅"));
        var happening = (Custody.Delivered) told(signed).happening().orElseThrow();

        assertThat(happening.signatory().flatMap(vault::open)).isEqualTo(Optional.of("王师傅"));
        assertThat(told(signed).hash())
                .isEqualTo(told(delivered(Personal.newBuilder().setClear("李师傅"))).hash());
    }

    @Test
    void a_name_already_sealed_is_refused() {
        var wrong = wrong(delivered(Personal.newBuilder().setSealed(Sealed.getDefaultInstance())));

        assertThat(wrong.code()).isEqualTo(Unreadable.Code.PERSONAL_SEALED);
        assertThat(wrong.field()).isEqualTo("happening.delivered.signatory.sealed");
    }

    @Test
    void a_fact_tells_something_or_takes_something_back() {
        var both = Told.loaded("DEMU3000025").toBuilder();
        both.getEnvelopeBuilder().setWithdrawal(Withdrawal.newBuilder().setReasonCode("C-MIX"));

        assertThat(wrong(both.build()).field()).isEqualTo("happening");
        assertThat(told(both.clearHappening().build()).isWithdrawal()).isTrue();
    }

    @Test
    void a_number_with_a_wrong_check_character_is_not_looked_up() {
        var event = LegEvent.newBuilder().setWaybillNumber("DEMO0001202608310001-0");

        assertThatThrownBy(() -> FactForms.addressedTo(event.build()))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        wrong -> assertThat(wrong.field()).isEqualTo("waybill_number"));
    }

    @Test
    void an_alias_is_read_as_people_write_it_and_checked_as_its_kind_demands() {
        assertThat(addressedTo(AliasScheme.ALIAS_SCHEME_PLATE, "新B·0D101"))
                .isEqualTo(addressedTo(AliasScheme.ALIAS_SCHEME_PLATE, "新b 0d101"));
        assertThatThrownBy(() -> addressedTo(AliasScheme.ALIAS_SCHEME_CONTAINER, "DEMU 300002 6"))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        wrong -> {
                            assertThat(wrong.field()).isEqualTo("alias.value");
                            assertThat(wrong.code()).isEqualTo(Unreadable.Code.CHECK_DIGIT);
                        });
    }

    @Test
    void a_weight_may_leave_its_unit_to_the_alias_and_repeats_itself_without_it() {
        var slip = Told.loaded("DEMU3000025").toBuilder();
        slip.setHappening(
                Happening.newBuilder()
                        .setWeighed(
                                Weighed.newBuilder()
                                        .setMethod(WeighingMethod.WEIGHING_METHOD_WEIGHBRIDGE)
                                        .setNetGrams(28_000_000)));
        var fact = told(slip.build());

        assertThat(Units.namedIn(fact.happening().orElseThrow())).containsExactly(UnitId.NOT_TOLD);
        assertThat(FactForms.read(FactForms.write(fact))).isEqualTo(fact);
    }

    @Test
    void water_that_names_no_unit_is_of_all_and_not_of_one_an_alias_is_to_name() {
        var result = Told.loaded("DEMU3000025").toBuilder();
        result.setHappening(
                Happening.newBuilder()
                        .setMoistureFound(
                                MoistureFound.newBuilder()
                                        .setMoistureHundredths(812)
                                        .setMethod("105 °C")));
        var fact = told(result.build());

        assertThat(Units.namedIn(fact.happening().orElseThrow())).isEmpty();
        assertThat(Units.aboutOne(fact.happening().orElseThrow())).isFalse();
        assertThat(FactForms.read(FactForms.write(fact))).isEqualTo(fact);
    }

    private static Address addressedTo(AliasScheme scheme, String value) {
        return FactForms.addressedTo(
                LegEvent.newBuilder()
                        .setAlias(Alias.newBuilder().setScheme(scheme).setValue(value))
                        .build());
    }

    private Fact told(LegEvent event) {
        return FactForms.told(event, new PartyId("KZR"), vault);
    }

    private Unreadable wrong(LegEvent event) {
        return catchThrowableOfType(Unreadable.class, () -> told(event));
    }

    private static LegEvent at(Place.Builder place) {
        var event = Told.loaded("DEMU3000025").toBuilder();
        event.getEnvelopeBuilder().setPlace(place);
        return event.build();
    }

    private static LegEvent when(EventTime.Builder time) {
        var event = Told.loaded("DEMU3000025").toBuilder();
        event.getEnvelopeBuilder().setEventTime(time);
        return event.build();
    }

    private static EventTime.Builder day(String date, String zone) {
        return EventTime.newBuilder().setDay(LocalDay.newBuilder().setDate(date).setZone(zone));
    }

    private static LegEvent delivered(Personal.Builder signatory) {
        var delivered = Delivered.newBuilder().addUnits("DEMU3000025").setSignatory(signatory);
        return Told.event(Happening.newBuilder().setDelivered(delivered));
    }
}
