package io.yidan.query.page.desk;

import io.yidan.query.page.Visit;
import io.yidan.query.page.Watch;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Words;

import java.time.Instant;

/**
 * How new a page of the desk is, and how it stays so.
 *
 * @param live address that tells of changes, or null if none does
 */
public record Moment(Words words, Instant now, Watch watch, String live) {

    /** Of a page just opened, which shows all that was told up to a cursor. */
    static Moment opened(Visit visit, Instant now, long cursor) {
        return visit.paused()
                ? new Moment(visit.words(), now, Watch.PAUSED, null)
                : new Moment(visit.words(), now, Watch.OPENED, visit.frame().live(cursor));
    }

    /** Of a page that is told of changes. */
    static Moment live(Visit visit, Instant now) {
        return new Moment(visit.words(), now, Watch.LIVE, null);
    }

    /** The same in words. */
    public String said() {
        String key =
                switch (watch) {
                    case LIVE -> "foot.live";
                    case PAUSED -> "foot.paused";
                    case OPENED, THEN -> "foot.opened";
                };
        return words.say(key, at());
    }

    /** The time of day the page shows. */
    public String at() {
        return new Face(words, now).seconds(now);
    }
}
