package io.yidan.translators;

import io.yidan.translators.file.FileUnfit;
import io.yidan.translators.file.Headings;
import io.yidan.translators.file.RowReader;
import io.yidan.translators.file.Table;
import io.yidan.translators.mapping.Mapping;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The results of one file, made as they are asked for. */
final class Rows implements Iterator<RowResult>, Closeable {
    private final Mapping mapping;
    private final InputStream file;
    private final RowTranslator translator;
    private final Deque<RowResult> ready = new ArrayDeque<>();
    private final Optional<Instant> fileSent;
    private Table rows;
    private RowReader reader;
    private boolean opened;
    private boolean filled;
    private boolean ended;

    Rows(Mapping mapping, InputStream file, Optional<Instant> fileSent) {
        this.mapping = mapping;
        this.file = file;
        this.fileSent = fileSent;
        this.translator = new RowTranslator(mapping.events(), fileSent);
    }

    Stream<RowResult> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        this, Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    @Override
    public boolean hasNext() {
        try {
            while (ready.isEmpty() && !ended) {
                if (opened) {
                    step();
                } else {
                    opened = true;
                    open();
                }
            }
        } catch (FileUnfit e) {
            end(e.at(rows == null ? 0 : rows.row()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return !ready.isEmpty();
    }

    @Override
    public RowResult next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    @Override
    public void close() throws IOException {
        try (file) {
            if (rows != null) {
                rows.close();
            }
        }
    }

    private void open() throws IOException {
        if (mapping.needsSentTime() && fileSent.isEmpty()) {
            end(
                    RowProblem.ofFile(
                            Fault.SENT_TIME_MISSING,
                            "this layout needs to know when the file was sent",
                            "say when it was sent, or give the file a name that says so"));
            return;
        }
        rows = Tables.open(file, mapping);
        var first = rows.next();
        if (first.isEmpty()) {
            end(empty());
            return;
        }
        var headings = Headings.of(first.get().texts(), mapping);
        if (headings.usable()) {
            headings.problems().forEach(note -> ready.add(new RowResult.Noted(note)));
            reader = new RowReader(headings);
        } else {
            ended = true;
            ready.add(new RowResult.Bad(1, headings.problems()));
        }
    }

    private void step() throws IOException {
        var cells = rows.next();
        if (cells.isPresent()) {
            filled = true;
            if (!cells.get().blank()) {
                ready.add(translator.translate(rows.row(), cells.get(), reader));
            }
        } else {
            ended = true;
            if (!filled) {
                end(empty());
            }
        }
    }

    private void end(RowProblem why) {
        ended = true;
        ready.add(new RowResult.Bad(why.row(), List.of(why)));
    }

    private static RowProblem empty() {
        return RowProblem.ofFile(
                Fault.FILE_EMPTY, "there are no rows below the headings", "export it again");
    }
}
