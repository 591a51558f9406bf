package io.yidan.translators.workbook;

import io.yidan.translators.file.Cells;
import io.yidan.translators.file.FileUnfit;
import io.yidan.translators.file.Table;
import io.yidan.translators.problem.Fault;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of one sheet; those without a cell are passed over, and all are as wide as the first. */
final class SheetRows implements Table {
    private static final long LONGEST_ROW = 4 << 20;
    private static final long MOST_ROWS = 1_048_576;
    private final LimitedStream part;
    private final XMLStreamReader xml;
    private final CellValues values;
    private final Workbook.Leftovers leftovers;
    private int width;
    private long row;

    SheetRows(InputStream sheet, CellValues values, Workbook.Leftovers leftovers) throws FileUnfit {
        this.part = new LimitedStream(sheet, LONGEST_ROW, "a row of more than 4 MB is not read");
        this.values = values;
        this.leftovers = leftovers;
        try {
            this.xml = Xml.open(part);
        } catch (XMLStreamException e) {
            throw Xml.reason(e);
        }
    }

    @Override
    public Optional<Cells> next() throws FileUnfit {
        part.beginAnew();
        try {
            while (xml.hasNext()) {
                int event = Xml.next(xml);
                if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                    count(xml.getAttributeValue(null, "r"));
                    var cells = new RowCells(xml, values).read(width);
                    if (!cells.all().isEmpty()) {
                        width = width == 0 ? cells.all().size() : width;
                        return Optional.of(cells);
                    }
                    part.beginAnew();
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw Xml.reason(e);
        }
    }

    private void count(String told) throws FileUnfit {
        long number = row + 1;
        if (told != null) {
            try {
                number = Long.parseLong(told);
            } catch (NumberFormatException _) {
                number = 0;
            }
        }
        if (number <= row || number > MOST_ROWS) {
            throw new FileUnfit(
                    Fault.FILE_KIND,
                    "rows are numbered upwards to 1,048,576",
                    "open it in a spreadsheet and save it anew");
        }
        row = number;
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public void close() throws IOException {
        try (part) {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            leftovers.remove();
        }
    }
}
