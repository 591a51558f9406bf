package io.yidan.gateway.problem.form;

import static org.assertj.core.api.Assertions.assertThat;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;

import com.google.protobuf.Message;

import io.yidan.gateway.testing.Events;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.carrier.v1.PostLegEventRequest;
import io.yidan.proto.type.v1.Happening;
import io.yidan.proto.type.v1.Passed;
import io.yidan.proto.type.v1.SealChecked;
import io.yidan.proto.waybill.v1.AcceptHandoverRequest;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;
import io.yidan.proto.waybill.v1.OfferHandoverRequest;
import io.yidan.proto.waybill.v1.PlaceHoldRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

class SureFormTest {
    private static final int TRIES = 4_000;
    private final SureForm sure = new SureForm();
    private final Validator validator = ValidatorFactory.newBuilder().build();

    static Stream<Message> types() {
        return Stream.of(
                PostLegEventRequest.getDefaultInstance(),
                DraftWaybillRequest.getDefaultInstance(),
                OfferHandoverRequest.getDefaultInstance(),
                AcceptHandoverRequest.getDefaultInstance(),
                PlaceHoldRequest.getDefaultInstance());
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_it_is_sure_of_the_validator_finds_good(Message type) throws Exception {
        for (int seed = 0; seed < TRIES; seed++) {
            sureOnlyOfGood(new NearlyGood(seed).fill(type.toBuilder()).build());
        }
    }

    @Test
    void a_good_event_with_one_thing_changed_is_sure_only_if_it_is_still_good() throws Exception {
        var good = Events.but(_ -> {});
        int sureOf = 0;
        int doubted = 0;
        for (int seed = 0; seed < TRIES; seed++) {
            var changed = new NearlyGood(seed).changed(good);
            sureOnlyOfGood(changed);
            sureOf += sure.isGood(changed) ? 1 : 0;
            doubted += !sure.isGood(changed) && isGood(changed) ? 1 : 0;
        }
        assertThat(sureOf).isGreaterThan(TRIES / 20);
        assertThat(doubted).isLessThan(TRIES / 50);
    }

    @Test
    void it_knows_the_usual_events() {
        assertThat(sure.isGood(Events.but(_ -> {}))).isTrue();
        assertThat(
                        sure.isGood(
                                happened(
                                        Happening.newBuilder()
                                                .setPassed(
                                                        Passed.newBuilder()
                                                                .setMoved(
                                                                        Events.arrived("1")
                                                                                .getHappening()
                                                                                .getArrived()
                                                                                .getMoved())))))
                .isTrue();
    }

    @Test
    void it_is_not_sure_where_a_rule_over_several_fields_may_be_broken() {
        var seal = Happening.newBuilder().setSealChecked(SealChecked.newBuilder());

        assertThat(sure.isGood(happened(seal))).isFalse();
        assertThat(sure.isGood(Events.but(LegEvent.Builder::clearHappening))).isFalse();
    }

    private static PostLegEventRequest happened(Happening.Builder happening) {
        return Events.but(event -> event.setHappening(happening));
    }

    private void sureOnlyOfGood(Message message) throws ValidationException {
        if (sure.isGood(message)) {
            assertThat(validator.validate(message).getViolations()).as("%s", message).isEmpty();
        }
    }

    private boolean isGood(Message message) throws ValidationException {
        return validator.validate(message).isSuccess();
    }
}
