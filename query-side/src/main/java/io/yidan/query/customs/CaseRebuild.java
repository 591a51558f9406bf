package io.yidan.query.customs;

/** Builds the table of customs cases anew from the log; who watches is told of all. */
public record CaseRebuild(MadeAnew anew, CaseReading reading, CaseTable table) {

    /** Says how many cases there are. */
    public int run() {
        return anew.run(
                "read.customs_case",
                () -> {
                    long seen = table.last();
                    return number -> table.put(reading.upTo(number, Long.MAX_VALUE), seen + 1);
                });
    }
}
