package io.yidan.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.codec.sample.AnyMessage;
import io.yidan.proto.event.v1.WaybillEvent;
import io.yidan.proto.tracking.v1.UnitView;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.proto.type.v1.FieldGroup;
import io.yidan.proto.type.v1.SealAffixed;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.Set;

class MaskedTest {
    private static final Set<FieldGroup> ROUTING = EnumSet.of(FieldGroup.FIELD_GROUP_ROUTING);

    @Test
    void who_may_see_all_sees_all() {
        var view = new AnyMessage(3).fill(WaybillView.newBuilder()).build();

        assertThat(new Masked(EnumSet.allOf(FieldGroup.class)).of(view)).isEqualTo(view);
    }

    @Test
    void a_seal_is_not_shown_to_who_reads_routes_only_however_deep_it_stands() {
        var seal = SealAffixed.newBuilder().setUnit("DEMU3000025").setNumber("KZR-88213");
        var view = WaybillView.newBuilder();
        view.addTimelineBuilder()
                .getEventBuilder()
                .getFactRecordedBuilder()
                .getHappeningBuilder()
                .setSealAffixed(seal);
        view.addUnits(UnitView.newBuilder().setUnit("DEMU3000025"))
                .getUnitsBuilder(0)
                .addSealsBuilder();

        var shown = new Masked(ROUTING).of(view.build());

        var told =
                shown.getTimeline(0).getEvent().getFactRecorded().getHappening().getSealAffixed();
        assertThat(told).isEqualTo(seal.clearNumber().build());
        assertThat(shown.getUnits(0).getSealsList()).isEmpty();
        assertThat(shown.getUnits(0).getUnit()).isEqualTo("DEMU3000025");
    }

    @Test
    void people_are_not_shown_to_who_may_not_see_them() {
        var event = WaybillEvent.newBuilder();
        event.getHandoverAcceptedBuilder()
                .setHandoverId("ho:1")
                .getSignatoryBuilder()
                .setClear("王师傅");

        assertThat(new Masked(ROUTING).of(event.build()).getHandoverAccepted().hasSignatory())
                .isFalse();
    }
}
