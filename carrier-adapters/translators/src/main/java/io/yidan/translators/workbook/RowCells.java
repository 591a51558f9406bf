package io.yidan.translators.workbook;

import io.yidan.translators.file.Cell;
import io.yidan.translators.file.Cells;
import io.yidan.translators.file.FileUnfit;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.Unfit;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the cells of the row that has just begun. */
final class RowCells {
    private static final int MOST_COLUMNS = 16_384;
    private static final Cell NOTHING = new Cell.Text("");
    private final XMLStreamReader xml;
    private final CellValues values;
    private final List<Cell> cells = new ArrayList<>();

    RowCells(XMLStreamReader xml, CellValues values) {
        this.xml = xml;
        this.values = values;
    }

    /** Fills up with blank cells to that many if the row has any. */
    Cells read(int width) throws XMLStreamException, FileUnfit {
        for (int event = Xml.next(xml); !ends(event, "row"); event = Xml.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                cell();
            }
        }
        if (!cells.isEmpty()) {
            fillUp(width);
        }
        return new Cells(cells);
    }

    private void cell() throws XMLStreamException, FileUnfit {
        int column = column(xml.getAttributeValue(null, "r"));
        var type = xml.getAttributeValue(null, "t");
        var style = xml.getAttributeValue(null, "s");
        var text = new StringBuilder();
        var formula = new StringBuilder();
        boolean calculated = false;
        for (int event = Xml.next(xml); !ends(event, "c"); event = Xml.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v", "t" -> characters(text);
                    case "f" -> {
                        calculated = true;
                        characters(formula);
                    }
                    case "rPh" -> pass("rPh");
                    default -> {}
                }
            }
        }
        fillUp(column);
        cells.add(calculated ? calculated(formula) : values.read(type, style, text.toString()));
    }

    private void fillUp(int width) {
        while (cells.size() < width) {
            cells.add(NOTHING);
        }
    }

    private static Cell calculated(StringBuilder formula) {
        return new Cell.Unusable(
                "=" + formula,
                new Unfit(
                        Fault.CELL_FORMULA,
                        "holds a value, not a formula",
                        "copy the column and paste it as values, then save again"));
    }

    /** Text up to the end of the element that has begun. */
    private void characters(StringBuilder to) throws XMLStreamException, FileUnfit {
        for (int event = Xml.next(xml);
                event != XMLStreamConstants.END_ELEMENT;
                event = Xml.next(xml)) {
            if (xml.isCharacters()) {
                to.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
    }

    private void pass(String element) throws XMLStreamException, FileUnfit {
        while (!ends(Xml.next(xml), element)) {
            // how the text is read aloud
        }
    }

    private boolean ends(int event, String element) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    /** Place of a cell named like C7, counted from 0; without a name it is the next. */
    private int column(String name) throws FileUnfit {
        int column = cells.size();
        if (name != null) {
            int letters = 0;
            int read = 0;
            while (letters < name.length() && Character.isLetter(name.charAt(letters))) {
                read = Math.min(MOST_COLUMNS + 1, read * 26 + name.charAt(letters) - 'A' + 1);
                letters++;
            }
            column = read - 1;
        }
        if (column < cells.size() || column >= MOST_COLUMNS) {
            throw new FileUnfit(
                    Fault.FILE_KIND,
                    "cells stand in the order of their columns, A to XFD",
                    "open it in a spreadsheet and save it anew");
        }
        return column;
    }
}
