package io.yidan.codec.stored;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.TextFormat;

import io.yidan.codec.sample.Samples;
import io.yidan.proto.event.v1.CaseStepTaken;
import io.yidan.proto.event.v1.WaybillEvent;
import io.yidan.proto.type.v1.CaseStep;
import io.yidan.proto.type.v1.Happening;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

/** What is once on a disk must be readable for ever, so the stored shape changes only on purpose. */
class ApprovedTest {
    private static final Path FOLDER = Path.of("src/test/resources/approved");
    private static final int VERSION = 1;
    private final EventForms forms = new EventForms();

    static Stream<Object> events() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_stored_bytes_of_every_event_are_the_approved_ones(Object event) throws IOException {
        var form = forms.write(event, Instant.EPOCH);
        var payload = EventFormsTest.joined(form);
        var file = FOLDER.resolve(name(event) + ".v" + VERSION + ".bin");
        if (Boolean.getBoolean("approve")) {
            approve(file, payload, event);
        }
        assertThat(file)
                .as("not approved yet; look at the new shape and run with -Dapprove=true")
                .exists();
        assertThat(payload)
                .as("the stored shape of %s has changed", name(event))
                .isEqualTo(Files.readAllBytes(file));
        assertThat(forms.read(form.typeId(), Files.readAllBytes(file))).isEqualTo(event);
    }

    @Test
    void every_kind_of_event_has_its_sample() {
        var decisions = WaybillEvent.getDescriptor().getOneofs().getFirst().getFieldCount() - 2;
        var happenings = Happening.getDescriptor().getFields().size();

        int withdrawal = 1;
        int unmatchedByAlias = 1;
        int settledByHand = 1;
        int declaredJointly = 1;
        int steps =
                CaseStepTaken.getDescriptor().getOneofs().getFirst().getFieldCount()
                        - 1
                        + CaseStep.getDescriptor().getOneofs().getFirst().getFieldCount();

        assertThat(events().map(ApprovedTest::name).distinct())
                .hasSize(
                        decisions
                                + happenings
                                + withdrawal
                                + unmatchedByAlias
                                + settledByHand
                                + declaredJointly
                                + steps);
    }

    private static void approve(Path file, byte[] payload, Object event) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(file, payload);
        var text =
                TextFormat.printer()
                        .escapingNonAscii(false)
                        .printToString(EventForms.message(event));
        Files.writeString(Path.of(file.toString().replace(".bin", ".txt")), text);
    }

    private static String name(Object event) {
        var message = EventForms.message(event);
        if (message.hasCaseStepTaken()) {
            return "%04d-case_%s".formatted(TypeIds.of(message), step(message.getCaseStepTaken()));
        }
        var happening = message.getFactRecorded().getHappening();
        var kind =
                message.hasFactRecorded()
                        ? happening.getOneofFieldDescriptor(
                                Happening.getDescriptor().getOneofs().getFirst())
                        : message.getOneofFieldDescriptor(
                                WaybillEvent.getDescriptor().getOneofs().getFirst());
        return "%04d-%s%s"
                .formatted(
                        TypeIds.of(message),
                        kind == null ? "withdrawn" : kind.getName(),
                        variant(message));
    }

    private static String variant(WaybillEvent message) {
        if (message.getFactUnmatched().hasAddressedToAlias()) {
            return "_alias";
        }
        return message.getUnmatchedSettled().getBy().isEmpty() ? "" : "_by_hand";
    }

    private static String step(CaseStepTaken taken) {
        var happened =
                taken.hasStep()
                        ? taken.getStep()
                                .getOneofFieldDescriptor(
                                        CaseStep.getDescriptor().getOneofs().getFirst())
                        : taken.getOneofFieldDescriptor(
                                CaseStepTaken.getDescriptor().getOneofs().getFirst());
        return happened.getName() + (taken.getDeclared().hasPlan() ? "_joint" : "");
    }
}
