package io.yidan.translators.workbook;

import io.yidan.translators.file.FileUnfit;
import io.yidan.translators.problem.Fault;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the workbook says of its sheets: which is the first to be seen, and from which year its days are counted. */
record Outline(String sheet, boolean from1904) {
    private static final Set<String> YES = Set.of("1", "true", "on");
    private static final Set<String> RELATIONS =
            Set.of(
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    "http://purl.oclc.org/ooxml/officeDocument/relationships");

    static Outline read(InputStream workbook) throws IOException {
        String sheet = null;
        boolean from1904 = false;
        try (workbook) {
            var xml = Xml.open(workbook);
            while (xml.hasNext()) {
                if (Xml.next(xml) != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "workbookPr" -> {
                        var told = xml.getAttributeValue(null, "date1904");
                        from1904 = told != null && YES.contains(told);
                    }
                    case "sheet" -> {
                        if (sheet == null && shown(xml.getAttributeValue(null, "state"))) {
                            sheet = relation(xml);
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw Xml.reason(e);
        }
        if (sheet == null) {
            throw new FileUnfit(
                    Fault.FILE_EMPTY,
                    "the workbook has no sheet that can be seen",
                    "put the rows on its first sheet");
        }
        return new Outline(sheet, from1904);
    }

    private static boolean shown(String state) {
        return state == null || state.equals("visible");
    }

    private static String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id")
                    && RELATIONS.contains(xml.getAttributeNamespace(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
