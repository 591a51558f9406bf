package io.yidan.translators.tree;

import io.yidan.translators.file.FileUnfit;
import io.yidan.translators.problem.Fault;

import java.io.IOException;
import java.io.Reader;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML from front to back; no document types, no entities, nothing from elsewhere. */
final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    static XMLStreamReader open(Reader in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    static int next(XMLStreamReader xml) throws XMLStreamException, FileUnfit {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new FileUnfit(
                    Fault.DOCTYPE_FORBIDDEN,
                    "the file declares a document type or entities",
                    "write it without <!DOCTYPE and without entities of your own");
        }
        return event;
    }

    /** What ended the reading, as it is told. */
    static IOException reason(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileUnfit unfit) {
                return unfit;
            }
        }
        if (e.getNestedException() instanceof IOException unread) {
            return unread;
        }
        return new FileUnfit(
                Fault.NOT_WELL_FORMED,
                "the XML ends or breaks here: " + lastLine(e),
                "send the whole file as it was written");
    }

    private static String lastLine(XMLStreamException e) {
        var where = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNumber() + ", ";
        return where + String.valueOf(e.getMessage()).lines().reduce((_, last) -> last).orElse("");
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver(
                (_, _, _, _) -> {
                    throw new XMLStreamException("nothing is fetched from elsewhere");
                });
        return factory;
    }
}
