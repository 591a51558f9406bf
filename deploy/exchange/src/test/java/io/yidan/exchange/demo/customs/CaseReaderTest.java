package io.yidan.exchange.demo.customs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.Gson;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;

import io.yidan.proto.type.v1.CaseStep;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.LocalDay;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

/** What the file says of a customs case, and what it may leave unsaid. */
class CaseReaderTest {
    private static final EventTime MONDAY = day("2026-09-14");
    private static final Map<?, ?> TUESDAY = Map.of("day", Map.of("date", "2026-09-15"));

    private final CaseReader reader =
            new CaseReader(
                    (written, into) -> {
                        JsonFormat.parser().merge(new Gson().toJson(written), into);
                        return into.build();
                    });

    @Test
    void a_step_with_a_time_it_does_not_say_happened_at_the_time_of_the_row() throws Exception {
        assertThat(step(Map.of("exited", Map.of())).getExited().getAt()).isEqualTo(MONDAY);
        assertThat(step(Map.of("inspected", Map.of("passed", true))).getInspected().getAt())
                .isEqualTo(MONDAY);
    }

    @Test
    void a_time_that_a_step_says_itself_is_kept() throws Exception {
        assertThat(step(Map.of("exited", Map.of("at", TUESDAY))).getExited().getAt().getDay())
                .isEqualTo(LocalDay.newBuilder().setDate("2026-09-15").build());
    }

    @Test
    void a_step_with_a_time_in_a_row_without_one_cannot_be_read() {
        var written = Map.of("case", "paste", "step", Map.of("exited", Map.of()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.read("take_step", written, Optional.empty()))
                .withMessage("the row does not say when");
    }

    @Test
    void a_step_without_a_time_needs_none() throws Exception {
        var written = Map.of("case", "paste", "step", Map.of("closed", Map.of()));

        var act = reader.read("take_step", written, Optional.empty());

        assertThat(act.known()).isEqualTo("paste");
        assertThat(((CaseAct.Step) act).request().getStep().hasClosed()).isTrue();
    }

    @Test
    void only_what_rests_on_declared_data_lacks_a_basis_until_it_names_one() throws Exception {
        var hash = "0".repeat(64);
        var reviewed = step(Map.of("reviewed", Map.of("bay", "6")));

        assertThat(StepFields.lacks(reviewed, "basis_sha256")).isTrue();
        assertThat(StepFields.lacks(step(Map.of("exited", Map.of())), "basis_sha256")).isFalse();
        var whole = StepFields.with(reviewed, "basis_sha256", hash);
        assertThat(whole.getReviewed().getBay()).isEqualTo("6");
        assertThat(whole.getReviewed().getBasisSha256()).isEqualTo(hash);
        assertThat(StepFields.lacks(whole, "basis_sha256")).isFalse();
    }

    @Test
    void an_act_without_a_case_or_without_a_step_or_of_another_name_cannot_be_read() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.read("take_step", Map.of(), Optional.empty()))
                .withMessage("no case is named");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> step(Map.of()))
                .withMessage("a step must say which");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.read("take", Map.of("case", "paste"), Optional.empty()))
                .withMessage("no such act of customs: take");
    }

    private CaseStep step(Map<?, ?> written) throws InvalidProtocolBufferException {
        var act =
                reader.read(
                        "take_step", Map.of("case", "paste", "step", written), Optional.of(MONDAY));
        return ((CaseAct.Step) act).request().getStep();
    }

    private static EventTime day(String date) {
        return EventTime.newBuilder().setDay(LocalDay.newBuilder().setDate(date)).build();
    }
}
