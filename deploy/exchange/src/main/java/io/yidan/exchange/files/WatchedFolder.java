package io.yidan.exchange.files;

import io.yidan.access.Caller;
import io.yidan.query.files.FileReceipt;
import io.yidan.translators.Layout;
import io.yidan.translators.post.Report;
import io.yidan.translators.post.ReportCsv;
import io.yidan.translators.post.ReportTable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder in which a carrier's system drops files. What does not change any more is read and moved to done, or to failed
 * if anything in it was wrong, with its report beside it and, if it holds messages, their receipts. What was posted before
 * the exchange was stopped is posted again and adds nothing.
 */
final class WatchedFolder {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private final Path folder;
    private final Caller party;
    private final Layout layout;
    private final Reading reading;
    private final Clock clock;
    private Map<Path, Stand> before = Map.of();

    /** How a file stands; one that is still being written stands otherwise at the next look. */
    private record Stand(long size, Instant changed) {}

    WatchedFolder(Path folder, Caller party, Layout layout, Reading reading, Clock clock) {
        this.folder = folder;
        this.party = party;
        this.layout = layout;
        this.reading = reading;
        this.clock = clock;
    }

    Path path() {
        return folder;
    }

    /** Reads every file that stands as it stood at the last look. */
    void look() throws IOException {
        Map<Path, Stand> now = new HashMap<>();
        for (var file : files()) {
            var stand = new Stand(Files.size(file), Files.getLastModifiedTime(file).toInstant());
            if (!stand.equals(before.get(file)) || !readOrLeft(file, stand.changed())) {
                now.put(file, stand);
            }
        }
        before = now;
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** One that cannot be read does not keep the others waiting. */
    private boolean readOrLeft(Path file, Instant changed) {
        try {
            return read(file, changed);
        } catch (IOException | RuntimeException e) {
            LOG.error("file {} stays: it cannot be read or put away", file, e);
            return false;
        }
    }

    /** False if the exchange could not be reached, or not to the end: the file stays. */
    private boolean read(Path file, Instant changed) throws IOException {
        var name = file.getFileName().toString();
        var sent = layout.sentByName(name).or(() -> Optional.of(changed));
        var became = reading.read(file, layout, sent, party, false, _ -> {});
        var report = became.report();
        if (report.stopped().isPresent()) {
            LOG.warn("file {} stays: {}", file, report.stopped().get());
            return false;
        }
        var to = Files.createDirectories(folder.resolve(report.clean() ? "done" : "failed"));
        var kept = to.resolve(STAMP.format(clock.instant()) + "-" + name);
        Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
        write(report, kept);
        if (became.receipt().isPresent()) {
            write(became.receipt().get(), kept);
        }
        LOG.info(
                "file {}: {} rows, {} bad, {} refused",
                kept,
                report.rows(),
                report.bad(),
                report.refused());
        return true;
    }

    private static void write(Report report, Path kept) throws IOException {
        Files.write(
                kept.resolveSibling(kept.getFileName() + ".report.txt"), ReportTable.lines(report));
        if (!report.problems().isEmpty()) {
            var csv = kept.resolveSibling(kept.getFileName() + ".report.csv");
            try (var to = Files.newBufferedWriter(csv)) {
                ReportCsv.write(report, to);
            }
        }
    }

    private static void write(FileReceipt receipt, Path kept) throws IOException {
        Files.write(
                kept.resolveSibling(kept.getFileName() + ".receipt." + receipt.form()),
                receipt.bytes());
    }
}
