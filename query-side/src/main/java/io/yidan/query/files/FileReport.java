package io.yidan.query.files;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What became of one file, or what has until now.
 *
 * @param name what its sender calls it
 * @param layout how it was read
 * @param tryOnly whether it was only asked what would come of it
 * @param running whether it is still being read
 * @param rows how many rows were read, the headings not counted
 * @param skipped rows that the layout passes over
 * @param bad rows that cannot be understood
 * @param events happenings in the other rows
 * @param answered how many of them the exchange has answered
 * @param outcomes how many happenings came to what, by the names of the contract without their prefix
 * @param refused happenings the exchange turned down
 * @param wrong what is wrong, row by row
 * @param wrongLeftOut how many more there are than are listed
 * @param stopped why it was not read to its end; empty if it was
 * @param receipt the form in which its messages are answered, xml or json; empty if it holds none, or none is answered
 */
public record FileReport(
        String id,
        String name,
        String layout,
        boolean tryOnly,
        Instant began,
        boolean running,
        long rows,
        long skipped,
        long bad,
        long events,
        long answered,
        Map<String, Long> outcomes,
        long refused,
        List<Wrong> wrong,
        long wrongLeftOut,
        String stopped,
        String receipt) {

    /**
     * One thing that is wrong.
     *
     * @param row as a spreadsheet counts; 0 is the file as a whole
     * @param column heading; empty if it is the whole row
     * @param value what stands there
     * @param fault stable name
     * @param rule what should be, in English
     * @param fix what to do, in English
     */
    public record Wrong(
            long row, String column, String value, String fault, String rule, String fix) {}

    /** A file of which nothing has been read. */
    public static FileReport begun(
            String id, String name, String layout, boolean tryOnly, Instant began) {
        return new FileReport(
                id, name, layout, tryOnly, began, true, 0, 0, 0, 0, 0, Map.of(), 0, List.of(), 0,
                "", "");
    }

    /** So far has it been read. */
    public FileReport at(long rows, long events, long answered) {
        return with(running, rows, events, answered, stopped);
    }

    /** It is read no further, because of this. */
    public FileReport stoppedBy(String why) {
        return with(false, rows, events, answered, why);
    }

    private FileReport with(
            boolean running, long rows, long events, long answered, String stopped) {
        return new FileReport(
                id,
                name,
                layout,
                tryOnly,
                began,
                running,
                rows,
                skipped,
                bad,
                events,
                answered,
                outcomes,
                refused,
                wrong,
                wrongLeftOut,
                stopped,
                receipt);
    }

    /** Whether all was understood and nothing turned down. */
    public boolean clean() {
        return !running && bad == 0 && refused == 0 && stopped.isEmpty();
    }
}
