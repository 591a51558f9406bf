package io.yidan.translators.tree;

import io.yidan.translators.file.FileUnfit;
import io.yidan.translators.problem.Fault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Messages in XML. Names count without their namespaces; document types and entities are refused. */
final class XmlMessages implements Messages {
    private static final String OF_SCHEMAS = "http://www.w3.org/2001/XMLSchema-instance";
    private final MeteredReader text;
    private final Framing framing;
    private final Limits limits;
    private XMLStreamReader xml;
    private boolean inBatch;

    XmlMessages(MeteredReader text, Framing framing, Limits limits) {
        this.text = text;
        this.framing = framing;
        this.limits = limits;
    }

    @Override
    public Form form() {
        return Form.XML;
    }

    @Override
    public Optional<Element> next() throws IOException {
        try {
            if (xml == null) {
                return first();
            }
            if (inBatch && toNextPart()) {
                return Optional.of(element(new Growing(limits), 1));
            }
            inBatch = false;
            while (xml.hasNext()) {
                step();
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw Xml.reason(e);
        }
    }

    private Optional<Element> first() throws XMLStreamException, IOException {
        xml = Xml.open(text);
        while (step() != XMLStreamConstants.START_ELEMENT) {
            // what stands before the root says nothing
        }
        if (!framing.batches().contains(xml.getLocalName())) {
            return Optional.of(element(new Growing(limits), 1));
        }
        inBatch = true;
        return next();
    }

    /** False at the end of what holds the messages. */
    private boolean toNextPart() throws XMLStreamException, IOException {
        while (true) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> nothingBetween();
                default -> {
                    // comments and instructions to programs say nothing
                }
            }
        }
    }

    /** The element the reader stands at, to its end. */
    private Element element(Growing growing, int depth) throws XMLStreamException, IOException {
        growing.element(depth);
        var name = xml.getLocalName();
        List<Element> parts = new ArrayList<>();
        attributes(parts, growing, depth);
        boolean hasElements = false;
        var said = new StringBuilder();
        for (int event = step(); event != XMLStreamConstants.END_ELEMENT; event = step()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    hasElements = true;
                    parts.add(element(growing, depth + 1));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add(said);
                default -> {
                    // comments and instructions to programs say nothing
                }
            }
        }
        var whole = growing.text(said.toString());
        if (hasElements && !whole.isEmpty()) {
            throw between();
        }
        return new Element(name, whole, parts);
    }

    private void attributes(List<Element> parts, Growing growing, int depth) throws FileUnfit {
        for (int n = 0; n < xml.getAttributeCount(); n++) {
            if (!OF_SCHEMAS.equals(xml.getAttributeNamespace(n))) {
                growing.element(depth + 1);
                parts.add(
                        new Element(
                                "@" + xml.getAttributeLocalName(n),
                                growing.text(xml.getAttributeValue(n)),
                                List.of()));
            }
        }
    }

    /** A text comes in pieces; together they are one. */
    private void add(StringBuilder said) throws FileUnfit {
        if (said.length() + xml.getTextLength() > limits.between()) {
            throw Limits.tooLarge("a text has at most " + limits.between() + " characters");
        }
        said.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    private void nothingBetween() throws FileUnfit {
        if (!xml.getText().isBlank()) {
            throw between();
        }
    }

    private FileUnfit between() {
        return new FileUnfit(
                Fault.NOT_WELL_FORMED,
                "text stands between elements, in line " + xml.getLocation().getLineNumber(),
                "write the text into an element of its own");
    }

    private int step() throws XMLStreamException, IOException {
        text.pieceBegins();
        return Xml.next(xml);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
