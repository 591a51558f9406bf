package io.yidan.command.alias;

import static io.yidan.waybill.testing.JourneyA.BOX_1;
import static io.yidan.waybill.testing.JourneyA.TRUCK_1;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.access.Caller;
import io.yidan.command.Reply;
import io.yidan.command.Yard;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.alias.AliasScheme;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.Outcome;
import io.yidan.waybill.happening.Units;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/** A weigh slip told for a plate nobody tied to a box, and the plant that knows which box it was. */
class JoinedByHandTest {
    private static final Address TRUCK = Address.of(Alias.parse(AliasScheme.PLATE, TRUCK_1.id()));
    private static final Caller PLANT = new Caller(JourneyA.PLT);
    private final Yard yard = Yard.open();
    private final WaybillNumber one = yard.issued("one", JourneyA.content());
    private final Fact slip = slip(1, 28_000_000);

    @AfterEach
    void close() {
        yard.close();
    }

    @Test
    void the_box_that_is_named_stands_in_for_the_one_the_plate_would_have_meant() {
        assertThat(outcome(yard.tell(TRUCK, slip))).isEqualTo(Outcome.UNMATCHED);
        yard.index().match();

        var joined = yard.byHand.join(PLANT, slip.key(), one, Optional.of(BOX_1)).orElseThrow();

        assertThat(outcome(joined)).isEqualTo(Outcome.ACCEPTED);
        assertThat(yard.facts(one))
                .filteredOn(fact -> fact.key().equals(slip.key()))
                .flatExtracting(fact -> Units.namedIn(fact.happening().orElseThrow()))
                .containsExactly(BOX_1);
        assertThat(outcome(yard.tell(TRUCK, slip))).isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void its_correction_goes_the_same_way_although_the_plate_is_still_not_tied() {
        yard.tell(TRUCK, slip);
        yard.index().match();
        yard.byHand.join(PLANT, slip.key(), one, Optional.of(BOX_1));

        var corrected = (Reply.Kept) yard.tell(TRUCK, slip(2, 27_900_000));

        assertThat(corrected.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(corrected.waybill()).contains(one);
    }

    @Test
    void without_the_box_the_waybill_does_not_take_it() {
        yard.tell(TRUCK, slip);
        yard.index().match();

        assertThat(yard.byHand.join(PLANT, slip.key(), one, Optional.empty()).orElseThrow())
                .isInstanceOf(Reply.Refused.class);
        assertThat(yard.byHand.of(PLANT, Optional.empty(), 10)).hasSize(1);
    }

    private static Fact slip(long revision, long grams) {
        return fact("PLT", "scale", "5501")
                .revision(revision)
                .at("2026-09-07T18:14+08:00")
                .weighed(UnitId.NOT_TOLD, grams);
    }

    private static Outcome outcome(Reply reply) {
        return ((Reply.Kept) reply).outcome();
    }
}
