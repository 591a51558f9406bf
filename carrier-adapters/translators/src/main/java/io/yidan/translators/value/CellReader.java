package io.yidan.translators.value;

import java.util.Set;

/** Reads the cells of one column. A blank cell never comes here. */
public interface CellReader {
    /** What the cell means; throws Unfit if it means nothing. */
    Object read(String cell);

    /** The same for a cell that holds a time as such; to most columns it is what people read there. */
    default Object read(TypedTime time) {
        return read(time.text());
    }

    Kind kind();

    /** For a code column: all it can mean. */
    default Set<String> symbols() {
        return Set.of();
    }

    /** What a column holds; decides which fields it may fill. */
    enum Kind {
        /** A {@link String}. */
        TEXT,
        /** A {@link Long}. */
        WHOLE,
        /** A {@link Long}, weight in grams. */
        GRAMS,
        /** An {@link io.yidan.proto.type.v1.EventTime}. */
        TIME,
        /** A {@link String}, one of the symbols. */
        CODE,
        /** A {@link io.yidan.proto.type.v1.Place}. */
        PLACE
    }
}
