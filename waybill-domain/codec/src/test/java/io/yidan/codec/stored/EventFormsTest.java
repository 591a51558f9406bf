package io.yidan.codec.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yidan.codec.sample.AnyModel;
import io.yidan.codec.sample.Samples;
import io.yidan.customs.plan.RulesAdopted;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.StepTaken;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.decision.WaybillEvent.FactRecorded;
import io.yidan.waybill.happening.Happening;
import io.yidan.waybill.unmatched.UnmatchedFact;
import io.yidan.waybill.unmatched.UnmatchedSettled;
import io.yidan.waybill.value.Bytes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

class EventFormsTest {
    private static final Instant RECORDED = Instant.parse("2026-08-31T06:20:00Z");
    private final EventForms forms = new EventForms();

    static Stream<Class<?>> kindsOfEvents() {
        return Stream.concat(
                AnyModel.kindsOf(WaybillEvent.class),
                Stream.of(UnmatchedFact.class, UnmatchedSettled.class, RulesAdopted.class));
    }

    static Stream<Class<?>> kindsOfHappenings() {
        return AnyModel.kindsOf(Happening.class);
    }

    @ParameterizedTest
    @MethodSource("kindsOfEvents")
    void every_event_is_read_back_as_it_was_written(Class<?> kind) {
        for (long seed = 0; seed < 100; seed++) {
            assertReadBack(new AnyModel(seed).one(kind), seed);
        }
    }

    static Stream<Class<?>> kindsOfSteps() {
        return AnyModel.kindsOf(CaseStep.class);
    }

    @ParameterizedTest
    @MethodSource("kindsOfSteps")
    void every_step_of_a_case_is_read_back_as_it_was_written(Class<?> kind) {
        for (long seed = 0; seed < 50; seed++) {
            var any = new AnyModel(seed);
            var step = (CaseStep) any.one(kind);
            var taken =
                    new StepTaken(
                            any.one(CaseNumber.class),
                            any.one(Stamp.class),
                            step,
                            Optional.of(any.one(Bytes.class)));
            assertReadBack(taken, seed);
        }
    }

    @ParameterizedTest
    @MethodSource("kindsOfHappenings")
    void every_happening_is_read_back_as_it_was_written(Class<?> kind) {
        for (long seed = 0; seed < 50; seed++) {
            var any = new AnyModel(seed);
            var happening = (Happening) any.one(kind);
            assertReadBack(new FactRecorded(any.fact(Optional.of(happening))), seed);
        }
    }

    @Test
    void a_decision_that_says_no_time_gets_the_recorded_one_and_a_day_stands_at_its_end() {
        var refused =
                Samples.all()
                        .filter(WaybillEvent.HandoverRefused.class::isInstance)
                        .findFirst()
                        .orElseThrow();

        assertThat(forms.write(UnmatchedSettled.expired(), RECORDED).eventTime())
                .isEqualTo(RECORDED);
        assertThat(forms.write(refused, RECORDED).eventTime())
                .isEqualTo("2026-09-01T18:59:59.999999Z");
    }

    @Test
    void bytes_under_the_number_of_another_kind_are_not_read() {
        var form = forms.write(UnmatchedSettled.expired(), RECORDED);

        assertThatThrownBy(() -> forms.read(21, joined(form)))
                .isInstanceOf(IllegalStateException.class);
    }

    private void assertReadBack(Object event, long seed) {
        var form = forms.write(event, RECORDED);
        assertThat(forms.read(form.typeId(), joined(form))).as("seed %d", seed).isEqualTo(event);
    }

    static byte[] joined(Form form) {
        var all = new ByteArrayOutputStream();
        form.parts().forEach(part -> all.writeBytes(part.bytes()));
        return all.toByteArray();
    }
}
