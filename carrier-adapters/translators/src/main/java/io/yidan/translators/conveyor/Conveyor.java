package io.yidan.translators.conveyor;

import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.Unfit;
import io.yidan.translators.value.CellReader;
import io.yidan.translators.value.Mode;
import io.yidan.translators.value.NumberedThing;

import java.util.Map;
import java.util.regex.Pattern;

/** Conveyor galleries for coal (输煤廊道): lots of bulk, and the number of a gallery. */
public final class Conveyor implements Mode {
    @Override
    public Map<String, CellReader> columnTypes() {
        return Map.of(
                "lot",
                new Lot(),
                "gallery",
                NumberedThing.of("a gallery number, G and 1 to 4 digits", "G[0-9]{1,4}"));
    }

    /** The name of a lot; unlike numbers on things it keeps its hyphens. */
    private record Lot() implements CellReader {
        private static final Pattern FORM =
                Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]{1,30}[\\p{L}\\p{N}]");

        @Override
        public String read(String cell) {
            if (!FORM.matcher(cell).matches()) {
                throw new Unfit(
                        Fault.IDENTIFIER_FORM,
                        "is a lot of 3 to 32 letters, digits and hyphens",
                        "write the lot as the waybill has it");
            }
            return cell;
        }

        @Override
        public Kind kind() {
            return Kind.TEXT;
        }
    }
}
