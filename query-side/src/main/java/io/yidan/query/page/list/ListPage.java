package io.yidan.query.page.list;

import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Words;

import java.time.Instant;
import java.util.List;

/**
 * Everything the list says, in words.
 *
 * @param title what is seen here, or why there is nothing
 * @param choices filters, none when numbers were searched
 * @param notes what is to be said above the rows
 * @param rows the waybills
 * @param empty what is said where there is no row
 * @param span which rows these are, or empty
 * @param first address of the first page, or null on it
 * @param next address of the next page, or null on the last
 * @param csv address of the whole list as a file, or null
 */
public record ListPage(
        Words words,
        Instant now,
        String title,
        List<Choice> choices,
        List<String> notes,
        List<Row> rows,
        String empty,
        String span,
        String first,
        String next,
        String csv) {

    /** When the page was made. */
    public String moment() {
        return words.say("foot.opened", new Face(words, now).seconds(now));
    }

    /** What a search came to, where there is nothing to list, and what to do now. */
    static ListPage said(Words words, Instant now, String sentence, String next) {
        return new ListPage(
                words, now, sentence, List.of(), List.of(), List.of(), next, "", null, null, null);
    }
}
