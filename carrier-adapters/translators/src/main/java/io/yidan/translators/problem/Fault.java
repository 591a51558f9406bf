package io.yidan.translators.problem;

/** What can be wrong with a file, a row or a cell. The names are stable: people filter their lists by them. */
public enum Fault {
    FILE_EMPTY,
    FILE_KIND,
    FILE_CUT_OFF,
    FILE_TOO_LARGE,
    ENCODING,
    SEPARATOR,
    COLUMN_MISSING,
    COLUMN_TWICE,
    COLUMN_UNKNOWN,
    SENT_TIME_MISSING,
    ROW_LENGTH,
    ROW_SAYS_NOTHING,
    CELL_BLANK,
    CELL_ERROR,
    CELL_FORMULA,
    CHARACTERS_LOST,
    NUMBER_FORM,
    TIME_FORM,
    TIME_INVALID,
    CODE_UNKNOWN,
    PLACE_UNKNOWN,
    IDENTIFIER_FORM,
    CHECK_DIGIT,
    REVISION_FORM,
    ADDRESS_MISSING,
    WIRE_RULE,
    REFUSED,
    CONFLICT
}
