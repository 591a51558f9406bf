package io.yidan.exchange.files;

import io.yidan.access.Caller;
import io.yidan.gateway.files.FileIntake;
import io.yidan.gateway.files.Upload;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.query.files.FileReceipt;
import io.yidan.query.files.FileReport;
import io.yidan.query.files.FileReports;
import io.yidan.translators.Layout;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.StreamUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** Files that people and programs send: kept aside, read one after the other, their reports remembered. */
public final class Uploads implements FileIntake, FileReports {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final Duration COME_AGAIN = Duration.ofSeconds(30);
    private static final int LONGEST_NAME = 120;
    private static final long LARGEST = 64 << 20;
    private final Layouts layouts;
    private final Reading reading;
    private final KeptReports kept;
    private final Semaphore places;
    private final Clock clock;

    Uploads(Layouts layouts, Reading reading, FilesSettings settings, Clock clock) {
        this.layouts = layouts;
        this.reading = reading;
        this.kept = new KeptReports(settings.keptReports());
        this.places = new Semaphore(settings.atOnce());
        this.clock = clock;
    }

    @Override
    public List<String> layouts() {
        return layouts.names();
    }

    @Override
    public List<FileReport> of(Caller caller) {
        return kept.of(caller);
    }

    @Override
    public Optional<FileReceipt> receipt(Caller caller, String id) {
        return kept.receipt(caller, id);
    }

    @Override
    public String take(Caller by, Upload file) throws IOException {
        var layout =
                layouts.of(file.layout())
                        .orElseThrow(
                                () ->
                                        NotAccepted.of(
                                                ErrorCode.LAYOUT_UNKNOWN,
                                                "layout",
                                                "one of " + String.join(", ", layouts.names())));
        if (file.tryOnly() && layout instanceof Layout.Messages) {
            throw NotAccepted.of(ErrorCode.TRY_IMPOSSIBLE);
        }
        var copy = Files.createTempFile("yidan-upload-", "");
        try {
            try (var content = file.content().open();
                    var to = Files.newOutputStream(copy)) {
                var size = StreamUtils.copyRange(content, to, 0, LARGEST);
                if (size == 0) {
                    throw NotAccepted.of(ErrorCode.FILE_MISSING);
                }
                if (size > LARGEST) {
                    throw NotAccepted.of(ErrorCode.FILE_TOO_LARGE);
                }
            }
            if (!places.tryAcquire()) {
                throw NotAccepted.busy(COME_AGAIN);
            }
            return begin(by, file, layout, copy);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    /** When it was sent only its name can say: the same file sent again must say the same. */
    private String begin(Caller by, Upload file, Layout layout, Path copy) {
        var sent = layout.sentByName(file.name());
        var taken =
                new Taken(
                        by,
                        FileReport.begun(
                                UUID.randomUUID().toString(),
                                name(file.name()),
                                file.layout(),
                                file.tryOnly(),
                                clock.instant()));
        kept.add(taken);
        Thread.ofVirtual()
                .name("file-" + taken.report().id())
                .start(() -> read(copy, layout, sent, taken));
        return taken.report().id();
    }

    private void read(Path copy, Layout layout, Optional<Instant> sent, Taken taken) {
        try {
            var tryOnly = taken.report().tryOnly();
            taken.ended(reading.read(copy, layout, sent, taken.by(), tryOnly, taken::got));
        } catch (IOException | RuntimeException e) {
            LOG.error("file {} was not read to its end", taken.report().id(), e);
            taken.stoppedBy(ErrorCode.DEFECT + " " + taken.report().id());
        } finally {
            places.release();
            delete(copy);
        }
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            LOG.warn("a copy of a file is left behind: {}", copy, e);
        }
    }

    /** Without the folders some browsers put before it. */
    private static String name(String told) {
        var name = told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1);
        return name.isBlank()
                ? "-"
                : name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
