package io.yidan.translators.customs.receipt;

import io.yidan.proto.customs.v1.CaseReceipt;
import io.yidan.translators.tree.Element;

import java.util.ArrayList;
import java.util.List;

/** The answer to one message. Of an accepted one it holds nothing but what the log holds, so that it never changes. */
public sealed interface Receipt {
    /** The id of the message it answers. */
    String messageId();

    /** Kept in the log. */
    record Accepted(String messageId, CaseReceipt receipt) implements Receipt {}

    /** Not kept, for these reasons. */
    record Refused(String messageId, List<Wrong> wrong) implements Receipt {
        public Refused {
            wrong = List.copyOf(wrong);
        }
    }

    /** General answer and error answer of customs, by UN/EDIFACT 1001. */
    private String documentType() {
        return this instanceof Accepted ? "961" : "963";
    }

    /** As it is written in either form. */
    default Element written() {
        List<Element> parts = new ArrayList<>();
        parts.add(leaf("MessageID", messageId()));
        parts.add(leaf("DocumentType", documentType()));
        switch (this) {
            case Accepted(_, var receipt) -> {
                parts.add(leaf("Status", "ACCEPTED"));
                parts.add(leaf("CaseNo", receipt.getCaseNumber()));
                parts.add(leaf("Revision", Long.toString(receipt.getRevision())));
                parts.add(leaf("Position", Long.toString(receipt.getPosition())));
                parts.add(leaf("RecordedTime", RecordedTime.of(receipt.getRecordedAt())));
            }
            case Refused(_, var wrong) -> {
                parts.add(leaf("Status", "REFUSED"));
                wrong.forEach(one -> parts.add(problem(one)));
            }
        }
        return new Element("Receipt", "", parts);
    }

    private static Element problem(Wrong wrong) {
        List<Element> parts = new ArrayList<>();
        parts.add(leaf("Code", wrong.code()));
        parts.add(leaf("Element", wrong.element()));
        parts.add(leaf("Field", wrong.field()));
        parts.add(leaf("Rule", wrong.rule()));
        parts.add(leaf("NextStep", wrong.nextStep()));
        wrong.possible().forEach(step -> parts.add(leaf("PossibleStep", step)));
        return new Element("Problem", "", parts);
    }

    private static Element leaf(String name, String text) {
        return new Element(name, text, List.of());
    }
}
