package io.yidan.query.list.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yidan.proto.tracking.v1.Stage;
import io.yidan.query.list.Briefs;
import io.yidan.query.list.Expected;
import io.yidan.query.sql.Instants;
import io.yidan.query.tracking.Beside.Touched;
import io.yidan.query.view.Answers;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A waybill as it stands in lists, at whatever time they are read. */
record ListRow(
        String waybill,
        boolean open,
        Optional<Instant> arrivalAt,
        Optional<Instant> lateAfter,
        Turns turns,
        byte[] brief,
        List<String> parties) {

    static ListRow of(Touched touched) {
        var view = touched.outline();
        var expected = Expected.of(view);
        boolean open = isOpen(view.getStage());
        return new ListRow(
                touched.waybill().number(),
                open,
                expected.map(Expected::when),
                expected.filter(_ -> open).flatMap(Expected::lateAfter),
                Turns.of(Answers.claims(view), view.getStage() == Stage.STAGE_IN_EXECUTION),
                Briefs.of(view).toByteArray(),
                touched.waybill().parties());
    }

    private static boolean isOpen(Stage stage) {
        return switch (stage) {
            case STAGE_CLOSED, STAGE_VOIDED -> false;
            case STAGE_UNSPECIFIED,
                    STAGE_DRAFT,
                    STAGE_APPROVED,
                    STAGE_ISSUED,
                    STAGE_IN_EXECUTION,
                    STAGE_DELIVERED,
                    UNRECOGNIZED ->
                    true;
        };
    }

    String turnsAt() {
        return sideBySide(turns.at(), Instants::spelled);
    }

    String waitsFor() {
        return sideBySide(
                turns.owed(),
                owed -> owed.debtors().isEmpty() ? "-" : String.join(",", owed.debtors()));
    }

    String standsSince() {
        return sideBySide(turns.owed(), owed -> Instants.orNever(owed.standsSince()));
    }

    private static <T> String sideBySide(List<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.joining(" "));
    }

    /** All it says, as bytes. */
    byte[] said() {
        var rest =
                String.join(
                        "\n",
                        String.valueOf(open),
                        String.valueOf(arrivalAt),
                        String.valueOf(lateAfter),
                        turnsAt(),
                        waitsFor(),
                        standsSince(),
                        String.join(" ", parties));
        var said = new ByteArrayOutputStream();
        said.writeBytes(rest.getBytes(UTF_8));
        said.writeBytes(brief);
        return said.toByteArray();
    }
}
