package io.yidan.query.page.history;

/**
 * What of the history the reader asks for.
 *
 * @param page from 1, the newest
 * @param record number of the record to be found and marked, or -1
 */
public record Asked(Choice choice, int page, long record) {

    /** As it stands in an address; what is missing or makes no sense is left out. A record is found among all. */
    public static Asked of(String show, String page, String record) {
        long wanted = number(record, -1);
        return new Asked(
                wanted < 0 ? Choice.of(show) : Choice.ALL,
                (int) Math.max(1, number(page, 1)),
                wanted);
    }

    private static long number(String text, long otherwise) {
        return text != null && text.matches("[0-9]{1,9}") ? Long.parseLong(text) : otherwise;
    }
}
