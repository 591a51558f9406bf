package io.yidan.translators.tree;

import io.yidan.translators.file.FileUnfit;
import io.yidan.translators.problem.Fault;

/** Counts what one message holds while it grows, and looks at each text. */
final class Growing {
    private final Limits limits;
    private int elements;

    Growing(Limits limits) {
        this.limits = limits;
    }

    /** One more element, so deep. */
    void element(int depth) throws FileUnfit {
        if (depth > limits.depth()) {
            throw Limits.tooDeep(limits.depth());
        }
        if (++elements > limits.elements()) {
            throw Limits.tooMany("a message has at most " + limits.elements() + " elements");
        }
    }

    /** The text as it is kept; refuses what no form can show and what was lost on the way. */
    String text(String written) throws FileUnfit {
        var text = written.strip();
        for (int n = 0; n < text.length(); ) {
            int c = text.codePointAt(n);
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            boolean unseen = c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7F;
            if (half || unseen || c == 0xFFFD || c == 0xFFFE || c == 0xFFFF) {
                throw new FileUnfit(
                        Fault.CHARACTERS_LOST,
                        "a text holds the character U+%04X, which is none".formatted(c),
                        "look how the file was written, and write the text again");
            }
            n += Character.charCount(c);
        }
        return text;
    }
}
