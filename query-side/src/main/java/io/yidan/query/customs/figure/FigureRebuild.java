package io.yidan.query.customs.figure;

import io.yidan.query.customs.CaseReading;
import io.yidan.query.customs.MadeAnew;

/** Counts customs cases anew from the log. */
public record FigureRebuild(MadeAnew anew, CaseReading reading, FigureTable table) {

    public void run() {
        anew.run(
                "read.customs_figure",
                () -> number -> table.put(reading.history(number, Long.MAX_VALUE)));
    }
}
