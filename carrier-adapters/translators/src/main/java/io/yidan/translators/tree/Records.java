package io.yidan.translators.tree;

import io.yidan.translators.file.Cell;
import io.yidan.translators.file.Cells;
import io.yidan.translators.file.FileUnfit;
import io.yidan.translators.file.Table;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.Unfit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;

/**
 * Records of an XML or JSON file as rows of a table. A column is the path of an element, an attribute's name begins with
 * an @; the first row, that of the headings, has the paths that are known and those of the first record. Rows are
 * counted as records are, from 1.
 */
public final class Records implements Table {
    private final Messages file;
    private final List<String> known;
    private final Optional<String> each;
    private final int most;
    private final Queue<Map<String, List<String>>> ready = new ArrayDeque<>();
    private List<String> headings = List.of();
    private long record;

    /**
     * Reads a file; whoever reads closes.
     *
     * @param known paths that are read
     * @param each path of a part of which each makes a row of its own with all else of its record, if any
     * @param most records of one file
     */
    public Records(Messages file, Collection<String> known, Optional<String> each, int most) {
        this.file = file;
        this.known = List.copyOf(known);
        this.each = each;
        this.most = most;
    }

    @Override
    public Optional<Cells> next() throws FileUnfit {
        if (headings.isEmpty()) {
            return headings();
        }
        fill();
        return Optional.ofNullable(ready.poll()).map(this::cells);
    }

    @Override
    public long row() {
        return record;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private Optional<Cells> headings() throws FileUnfit {
        fill();
        if (ready.isEmpty()) {
            return Optional.empty();
        }
        var first = ready.element().keySet();
        var all =
                new ArrayList<String>(first.stream().anyMatch(known::contains) ? known : List.of());
        first.stream().filter(path -> !all.contains(path)).forEach(all::add);
        headings = all.isEmpty() ? List.of("") : List.copyOf(all);
        return Optional.of(new Cells(headings.stream().<Cell>map(Cell.Text::new).toList()));
    }

    /** Sees to it that a row is ready, if there is one more. */
    private void fill() throws FileUnfit {
        try {
            while (ready.isEmpty()) {
                var next = file.next();
                if (next.isEmpty()) {
                    return;
                }
                if (++record > most) {
                    throw Limits.tooMany("a file has at most " + most + " records");
                }
                rows(next.get()).forEach(ready::add);
            }
        } catch (FileUnfit unfit) {
            throw unfit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Map<String, List<String>>> rows(Element record) {
        var parts = each.map(path -> record.all(path).toList()).orElse(List.of());
        return parts.isEmpty()
                ? Stream.of(row(record, Optional.empty()))
                : parts.stream().map(part -> row(record, Optional.of(part)));
    }

    /** What stands under each path, of all the parts that make rows this one alone. */
    private Map<String, List<String>> row(Element record, Optional<Element> part) {
        var row = new LinkedHashMap<String, List<String>>();
        add("", record, row, part.isPresent());
        part.ifPresent(one -> add(each.orElseThrow(), one, row, false));
        return row;
    }

    private void add(
            String path, Element element, Map<String, List<String>> row, boolean withoutEach) {
        if (!element.text().isEmpty()) {
            row.computeIfAbsent(path, _ -> new ArrayList<>()).add(element.text());
        }
        for (var part : element.parts()) {
            String under = path.isEmpty() ? part.name() : path + Element.APART + part.name();
            if (!(withoutEach && each.filter(under::equals).isPresent())) {
                add(under, part, row, withoutEach);
            }
        }
    }

    private Cells cells(Map<String, List<String>> row) {
        return new Cells(
                headings.stream().map(path -> cell(row.getOrDefault(path, List.of()))).toList());
    }

    private static Cell cell(List<String> texts) {
        return switch (texts.size()) {
            case 0 -> new Cell.Text("");
            case 1 -> new Cell.Text(texts.getFirst());
            default ->
                    new Cell.Unusable(
                            String.join("; ", texts),
                            new Unfit(
                                    Fault.ELEMENT_TWICE,
                                    "stands once in a record, not " + texts.size() + " times",
                                    "send a record for each, or name the part under"
                                            + " file.records.each of the mapping"));
        };
    }
}
