package io.yidan.translators.workbook;

import io.yidan.translators.file.FileUnfit;
import io.yidan.translators.problem.Fault;

import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of a part from front to back; no entities, no document types, nothing from elsewhere. */
final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /** The next event; throws FileUnfit at a document type, which no spreadsheet writes. */
    static int next(XMLStreamReader xml) throws XMLStreamException, FileUnfit {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new FileUnfit(
                    Fault.FILE_KIND,
                    "the workbook declares a document type or entities",
                    "open it in a spreadsheet and save it anew");
        }
        return event;
    }

    /** What ended the reading, as it is told. */
    static FileUnfit reason(XMLStreamException e) {
        if (e.getNestedException() instanceof FileUnfit unfit) {
            return unfit;
        }
        return new FileUnfit(
                Fault.FILE_CUT_OFF,
                "the sheet ends or breaks here: " + lastLine(e),
                "open it in a spreadsheet and save it anew");
    }

    private static String lastLine(XMLStreamException e) {
        return String.valueOf(e.getMessage()).lines().reduce((_, last) -> last).orElse("");
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
