package io.yidan.translators.tree;

import io.yidan.translators.file.Decoding;
import io.yidan.translators.file.FileUnfit;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.tree.Messages.Form;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out by its first letters what a file of messages is written in. */
public final class MessageFile {
    private static final int HEAD = 256;
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Map<String, Charset> KNOWN =
            Map.of(
                    "UTF-8", StandardCharsets.UTF_8,
                    "GB18030", GB18030,
                    "GBK", GB18030,
                    "GB2312", GB18030,
                    "UTF-16", StandardCharsets.UTF_16BE);

    private MessageFile() {}

    /** Throws FileUnfit for what is neither XML nor JSON. Whoever opens closes. */
    public static Messages open(InputStream file, Framing framing, Limits limits)
            throws IOException {
        var bytes = new BufferedInputStream(file);
        bytes.mark(HEAD);
        var head = new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        bytes.reset();
        var text = new BufferedReader(Decoding.open(bytes, declared(head)));
        int first = firstLetter(text);
        return switch (first) {
            case '<' -> new XmlMessages(new MeteredReader(text, limits), framing, limits);
            case '{', '[' -> new JsonMessages(new MeteredReader(text, limits), framing, limits);
            default ->
                    throw new FileUnfit(
                            Fault.FILE_KIND,
                            "the file is neither XML nor JSON",
                            "send messages that begin with <, { or [");
        };
    }

    /** In which form a file is answered, also one that cannot be read: XML if its first letter is &lt;, else JSON. */
    public static Form form(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            for (byte b : bytes.readNBytes(HEAD)) {
                boolean mark = b < 0 || b == 0;
                if (!mark && !Character.isWhitespace(b)) {
                    return b == '<' ? Form.XML : Form.JSON;
                }
            }
            return Form.JSON;
        }
    }

    /** A mark of byte order in the file decides before this. */
    private static Optional<Charset> declared(String head) throws FileUnfit {
        var found = DECLARED.matcher(head);
        if (!found.lookingAt()) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        var charset = KNOWN.get(found.group(1).toUpperCase(Locale.ROOT));
        if (charset == null) {
            throw new FileUnfit(
                    Fault.ENCODING,
                    "the file says it is written in " + found.group(1),
                    "write it in UTF-8, UTF-16 or GB18030");
        }
        return Optional.of(charset);
    }

    /** Leaves it to be read; blanks before it are gone. */
    private static int firstLetter(Reader text) throws IOException {
        int letter;
        int blanks = 0;
        do {
            text.mark(1);
            letter = text.read();
        } while (letter >= 0 && Character.isWhitespace(letter) && ++blanks < HEAD);
        text.reset();
        return letter;
    }
}
