package io.yidan.translators.file;

import io.yidan.translators.problem.Unfit;
import io.yidan.translators.value.CellReader;
import io.yidan.translators.value.TypedTime;

/** One cell as it stands in the file. */
public sealed interface Cell {
    /** What people read in it. */
    String text();

    /** What it means in a column that is read so; throws Unfit if it means nothing there. */
    Object meaning(String cleaned, CellReader reader);

    /** Text, and numbers spelt as text. */
    record Text(String text) implements Cell {
        @Override
        public Object meaning(String cleaned, CellReader reader) {
            return reader.read(cleaned);
        }
    }

    /** A time that the file keeps as a time. */
    record Time(TypedTime time) implements Cell {
        @Override
        public String text() {
            return time.text();
        }

        @Override
        public Object meaning(String cleaned, CellReader reader) {
            return reader.read(time);
        }
    }

    /** What cannot be taken for what it says, in any column that is read. */
    record Unusable(String text, Unfit why) implements Cell {
        @Override
        public Object meaning(String cleaned, CellReader reader) {
            throw why;
        }
    }
}
